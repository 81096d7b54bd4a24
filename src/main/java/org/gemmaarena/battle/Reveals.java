package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.gemmaarena.vote.AnswerStats;
import org.gemmaarena.vote.Exclusions;
import org.gemmaarena.vote.NotCounted;
import org.gemmaarena.vote.Vote;
import org.gemmaarena.vote.Votes;

/** Says after the vote, and only then, who was who. */
@ApplicationScoped
class Reveals {

    private final Votes votes;
    private final Exclusions exclusions;
    private final RefusalMessages words;

    Reveals(Votes votes, Exclusions exclusions, RefusalMessages words) {
        this.votes = votes;
        this.exclusions = exclusions;
        this.words = words;
    }

    /** Empty before the vote. */
    Optional<Reveal> find(StoredBattle stored) {
        return stored.battle().state == BattleState.VOTED
                ? votes.ofBattle(stored.battle().id).map(vote -> of(stored, vote, exclusions.counts(vote)))
                : Optional.empty();
    }

    /** In the transaction of the vote. */
    Reveal of(StoredBattle stored, Votes.Cast cast) {
        return of(stored, cast.vote(), cast.counts());
    }

    private Reveal of(StoredBattle stored, Vote vote, boolean counts) {
        return new Reveal(
                vote.choice(),
                counts,
                counts ? null : notCountedBecause(vote),
                model(stored, Side.LEFT),
                model(stored, Side.RIGHT));
    }

    /** Never in the admin's own words, which are not for the voter. */
    private String notCountedBecause(Vote vote) {
        return vote.notCountedBecause().map(this::inWords).orElseGet(words::not_counted_excluded);
    }

    private String inWords(NotCounted reason) {
        return switch (reason) {
            case STOPPED -> words.not_counted_stopped();
            case SELF_NAMED -> words.not_counted_self_named();
            case EXCLUDED_ELSEWHERE -> words.not_counted_elsewhere();
        };
    }

    private static Reveal.Model model(StoredBattle stored, Side side) {
        var contestant = stored.battle().contestant(side);
        var judged = stored.judgedTurns();
        var stats = stored.answer(judged.get(judged.size() - 1).number, side).stats;
        return new Reveal.Model(contestant.model(), contestant.name(), stats == null ? AnswerStats.UNKNOWN : stats);
    }
}
