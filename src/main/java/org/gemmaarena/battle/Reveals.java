package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.gemmaarena.vote.AnswerStats;
import org.gemmaarena.vote.NotCounted;
import org.gemmaarena.vote.Vote;
import org.gemmaarena.vote.Votes;

/** Says after the vote, and only then, who was who. */
@ApplicationScoped
class Reveals {

    private final Votes votes;
    private final RefusalMessages words;

    Reveals(Votes votes, RefusalMessages words) {
        this.votes = votes;
        this.words = words;
    }

    /** Empty before the vote. */
    Optional<Reveal> find(StoredBattle stored) {
        return stored.battle().state == BattleState.VOTED
                ? votes.ofBattle(stored.battle().id).map(vote -> of(stored, vote))
                : Optional.empty();
    }

    Reveal of(StoredBattle stored, Vote vote) {
        return new Reveal(
                vote.choice(),
                vote.counted(),
                vote.notCountedBecause().map(this::inWords).orElse(null),
                model(stored, Side.LEFT),
                model(stored, Side.RIGHT));
    }

    private String inWords(NotCounted reason) {
        return switch (reason) {
            case STOPPED -> words.not_counted_stopped();
        };
    }

    private static Reveal.Model model(StoredBattle stored, Side side) {
        var contestant = stored.battle().contestant(side);
        var stats = stored.answer(stored.lastTurn().number, side).stats;
        return new Reveal.Model(contestant.model(), contestant.name(), stats == null ? AnswerStats.UNKNOWN : stats);
    }
}
