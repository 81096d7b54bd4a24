package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gemmaarena.battle.Transcript;
import org.gemmaarena.review.BattleFileView.Fact;
import org.gemmaarena.review.BattleFileView.Item;
import org.gemmaarena.review.BattleFileView.Round;
import org.gemmaarena.review.BattleFileView.Side;
import org.gemmaarena.review.BattleFileView.Vote;
import org.gemmaarena.vote.Category;
import org.gemmaarena.web.Parameters;

/** Puts views together from what is kept. */
@ApplicationScoped
class BattleFileViews {

    private final BattleModels models;
    private final FileMessages words;
    private final SearchMessages lists;

    BattleFileViews(BattleModels models, FileMessages words, SearchMessages lists) {
        this.models = models;
        this.words = words;
        this.lists = lists;
    }

    BattleFileView of(UUID id, BattleFile file) {
        var battle = file.battle();
        return new BattleFileView(
                id.toString(),
                Shown.brief(id),
                battle == null,
                battle != null && battle.blind(),
                facts(file),
                battle == null ? imported(file) : rounds(battle),
                models.of(file),
                file.vote() == null ? null : vote(file.vote()),
                file.trail());
    }

    private Vote vote(VoteRow vote) {
        return new Vote(
                vote.counted(),
                vote.because().contains(Because.EXCLUDED),
                lists.choice(vote.choice()),
                vote.because().stream().map(lists::because).collect(Collectors.joining(", ")));
    }

    private List<Fact> facts(BattleFile file) {
        var facts = new ArrayList<Fact>();
        var battle = file.battle();
        var vote = file.vote();
        var voter = battle == null ? vote.voter() : battle.voter();
        facts.add(new Fact(lists.voter(), voter.toString(), "/admin/voters/" + voter));
        facts.add(fact(lists.arena(), battle == null ? vote.arena() : battle.arena()));
        if (battle != null) {
            facts.add(fact(words.began(), Shown.second(battle.createdAt())));
            if (vote == null) {
                facts.add(fact(lists.state(), state(battle.state())));
            }
            facts.add(fact(
                    lists.categories(),
                    battle.categories().stream().map(Category::id).sorted().collect(Collectors.joining(", "))));
            facts.add(fact(words.language(), battle.language()));
            facts.add(fact(
                    words.is_public(),
                    battle.unpublishedBecause() != null
                            ? words.unpublished(battle.unpublishedBecause())
                            : battle.published() ? lists.yes() : lists.no()));
        }
        if (vote != null) {
            voted(file, facts);
        }
        return facts;
    }

    private void voted(BattleFile file, List<Fact> facts) {
        var how = file.circumstances();
        var times = new ArrayList<>(List.of(Shown.second(file.vote().at())));
        if (how.sinceStartMs() != null) {
            times.add(words.after_start(Shown.seconds(how.sinceStartMs())));
        }
        if (how.sinceReadyMs() != null) {
            times.add(words.after_ready(Shown.seconds(how.sinceReadyMs())));
        }
        facts.add(fact(words.voted(), String.join(", ", times)));
        facts.add(fact(lists.outcome(), lists.choice(file.vote().choice())));
        facts.add(fact(words.reasons(), how.reasons().stream().map(lists::given).collect(Collectors.joining(", "))));
        facts.add(fact(words.address(), how.addressDigest() == null ? words.not_kept() : how.addressDigest()));
        if (file.vote().excludedBy() != null) {
            facts.add(fact(
                    words.ratings(),
                    words.excluded(file.vote().excludedBy(), file.vote().excludedBecause())));
        }
    }

    private String state(String state) {
        for (var unvoted : Unvoted.values()) {
            if (Parameters.id(unvoted).equals(state)) {
                return lists.unvoted(unvoted);
            }
        }
        return state;
    }

    private static Fact fact(String label, String value) {
        return new Fact(label, value == null || value.isBlank() ? Shown.NONE : value, null);
    }

    private List<Round> imported(BattleFile file) {
        var rounds = new ArrayList<Round>();
        for (var round : file.imported()) {
            rounds.add(new Round(
                    rounds.size() + 1,
                    round.prompt(),
                    List.of(),
                    new Side(round.left(), null),
                    new Side(round.right(), null)));
        }
        return rounds;
    }

    private List<Round> rounds(Transcript battle) {
        return battle.turns().stream()
                .map(turn -> new Round(
                        turn.number(),
                        turn.prompt(),
                        turn.attachments().stream()
                                .map(item -> item(battle.id(), turn.number(), item))
                                .toList(),
                        side(turn.left()),
                        side(turn.right())))
                .toList();
    }

    private Item item(UUID battle, int turn, Transcript.Item item) {
        boolean sound = item.mediaType().startsWith("audio/");
        return new Item(
                sound ? words.sound(item.number()) : words.picture(item.number()),
                "/api/admin/battles/" + battle + "/attachments/" + turn + "/" + item.number(),
                sound);
    }

    private Side side(Transcript.Text text) {
        var failure = text.failure() == null ? null : words.failed(Parameters.id(text.failure()));
        var ending = text.outcome() == null || text.outcome().equals("stop") ? null : words.ended(text.outcome());
        return new Side(text.text(), failure == null ? ending : failure);
    }
}
