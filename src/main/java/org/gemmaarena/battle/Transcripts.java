package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gemmaarena.battle.Transcript.Item;
import org.gemmaarena.battle.Transcript.Round;
import org.gemmaarena.battle.Transcript.Text;
import org.gemmaarena.media.MediaFile;

/** Reads battles for the people who run the arena. */
@ApplicationScoped
public class Transcripts {

    private final BattleStore store;
    private final Attachments attachments;

    Transcripts(BattleStore store, Attachments attachments) {
        this.store = store;
        this.attachments = attachments;
    }

    @Transactional
    public Optional<Transcript> of(UUID battle) {
        return store.find(battle).map(Transcripts::transcript);
    }

    /** @param number from 1 */
    public Optional<MediaFile> attachment(UUID battle, int turn, int number) {
        return attachments.find(battle, turn, number);
    }

    private static Transcript transcript(StoredBattle stored) {
        var battle = stored.battle();
        boolean over = isOver(battle);
        Map<Integer, List<Item>> items = Attachment.listed(battle.id).stream()
                .collect(Collectors.groupingBy(
                        Attachment.Listed::turn,
                        Collectors.mapping(one -> new Item(one.number(), one.mediaType()), Collectors.toList())));
        return new Transcript(
                battle.id,
                battle.arena,
                battle.voterId,
                battle.state.name().toLowerCase(Locale.ROOT),
                battle.categories,
                battle.language,
                battle.createdAt,
                battle.readyAt,
                battle.published,
                battle.unpublishedBecause,
                over ? battle.pairProbability : null,
                over ? battle.left : null,
                over ? battle.right : null,
                stored.turns().stream()
                        .map(turn -> new Round(
                                turn.number,
                                turn.prompt,
                                turn.createdAt,
                                items.getOrDefault(turn.number, List.of()),
                                text(stored.answer(turn.number, Side.LEFT), over),
                                text(stored.answer(turn.number, Side.RIGHT), over)))
                        .toList());
    }

    /** A failed battle is not over: its voter may run the side again and vote. */
    private static boolean isOver(Battle battle) {
        return battle.state == BattleState.VOTED || battle.state == BattleState.ABANDONED;
    }

    private static Text text(Answer answer, boolean over) {
        return new Text(
                answer.text,
                answer.outcome == null ? null : answer.outcome.name().toLowerCase(Locale.ROOT),
                answer.failure,
                over ? answer.stats : null);
    }
}
