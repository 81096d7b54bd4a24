package org.gemmaarena.battle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.vote.Category;

/**
 * A battle as a client sees it. Before the vote nothing here depends on which models were drawn.
 *
 * @param restarted whether the answers that are being written began anew since their first writer was gone; absent unless so
 * @param textsRemovedAt since when its texts are not kept any more; absent while they are
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BattleView(
        UUID id,
        String arena,
        BattleState state,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer place,
        Set<Category> categories,
        Instant createdAt,
        List<TurnView> turns,
        @JsonProperty("public") boolean published,
        boolean mine,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean restarted,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant textsRemovedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Reveal reveal) {

    record TurnView(String prompt, List<Attachments.View> attachments, AnswerView left, AnswerView right) {}

    /** @param reason why the answer failed; absent unless it did */
    record AnswerView(
            String text,
            Outcome outcome,
            @JsonInclude(JsonInclude.Include.NON_NULL) FailureKind reason) {

        static AnswerView of(ReleasedAnswer answer) {
            var outcome = answer.outcome();
            return new AnswerView(answer.from(0), outcome, answer.failure());
        }
    }

    /**
     * @param attachments what goes with the prompts, by the turn
     * @param last the last turn as it is released now, which may be further than what is stored
     * @param mine whether the reader is the one who asked
     * @param reveal null before the vote
     */
    static BattleView of(
            StoredBattle stored,
            Map<Integer, List<Attachments.View>> attachments,
            ReleasedTurn last,
            boolean mine,
            Reveal reveal) {
        var battle = stored.battle();
        var turns = stored.turns().stream()
                .map(turn -> turnView(
                        turn,
                        attachments.getOrDefault(turn.number, List.of()),
                        turn.number == last.number() ? last : stored.releasedTurn(turn.number)))
                .toList();
        return new BattleView(
                battle.id,
                battle.arena,
                last.place() == null ? battle.state : BattleState.QUEUED,
                last.place(),
                battle.categories,
                battle.createdAt,
                turns,
                battle.published,
                mine,
                isRestarted(battle, last) ? true : null,
                battle.textsRemovedAt,
                reveal);
    }

    private static boolean isRestarted(Battle battle, ReleasedTurn last) {
        return battle.state == BattleState.GENERATING
                && battle.restartedTurn != null
                && battle.restartedTurn == last.number();
    }

    private static TurnView turnView(Turn turn, List<Attachments.View> attachments, ReleasedTurn released) {
        return new TurnView(turn.prompt, attachments, AnswerView.of(released.left()), AnswerView.of(released.right()));
    }
}
