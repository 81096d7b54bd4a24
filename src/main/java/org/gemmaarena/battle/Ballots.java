package org.gemmaarena.battle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gemmaarena.integrity.Limits;
import org.gemmaarena.vote.AnswerStats;
import org.gemmaarena.vote.AnswerStyle;
import org.gemmaarena.vote.Ballot;
import org.gemmaarena.vote.Category;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.NotCounted;
import org.gemmaarena.vote.Reason;
import org.gemmaarena.vote.VotedSide;
import org.gemmaarena.vote.Voters;
import org.gemmaarena.vote.Votes;
import org.gemmaarena.web.ProblemException;

/** Ends a battle with its one vote. */
@ApplicationScoped
class Ballots {

    private final BattleStore store;
    private final Votes votes;
    private final Voters voters;
    private final Limits limits;
    private final Reveals reveals;
    private final RefusalMessages words;

    Ballots(BattleStore store, Votes votes, Voters voters, Limits limits, Reveals reveals, RefusalMessages words) {
        this.store = store;
        this.votes = votes;
        this.voters = voters;
        this.limits = limits;
        this.reveals = reveals;
        this.words = words;
    }

    /** Keeps the vote and closes the battle in one transaction; when this returns, both are durable. */
    Reveal cast(UUID battleId, UUID voter, Choice choice, Set<Reason> reasons) {
        var before = store.find(battleId)
                .map(StoredBattle::battle)
                .filter(found -> found.voterId.equals(voter))
                .orElseThrow(() -> ProblemException.notFound(words.not_found()));
        votes.prepare(before.arena, voter, before.left, before.right);
        return QuarkusTransaction.requiringNew().call(() -> castPrepared(battleId, voter, choice, reasons));
    }

    /** Locks the battle, then the voter. */
    private Reveal castPrepared(UUID battleId, UUID voter, Choice choice, Set<Reason> reasons) {
        var language = language(battleId);
        var battle = Battle.lock(battleId).orElseThrow(() -> ProblemException.notFound(words.not_found()));
        requireReady(battle);
        voters.lock(voter);
        limits.requireVoteAllowed(voter, votes::timesOfVoterSince);
        battle.state = BattleState.VOTED;
        var stored = new StoredBattle(battle, Turn.ofBattle(battleId), Answer.ofBattle(battleId));
        var vote = votes.cast(new Ballot(
                battleId,
                battle.arena,
                voter,
                choice,
                reasons,
                battle.categories.stream().map(Category::id).collect(Collectors.toUnmodifiableSet()),
                notCountedBecause(stored),
                battle.pairProbability,
                language,
                stored.turns().size(),
                side(stored, Side.LEFT),
                side(stored, Side.RIGHT)));
        return reveals.of(stored, vote);
    }

    private void requireReady(Battle battle) {
        switch (battle.state) {
            case READY -> {}
            case QUEUED, GENERATING -> throw ProblemException.conflict(words.vote_too_early());
            case FAILED -> throw ProblemException.conflict(words.vote_on_failure());
            case VOTED -> throw ProblemException.conflict(words.vote_stands());
            case ABANDONED -> throw ProblemException.conflict(words.vote_too_late());
        }
    }

    /** Found before the battle is locked; where the search that began with the battle is not through, once more. */
    private static String language(UUID battleId) {
        return Battle.languageOf(battleId)
                .or(() -> Turn.ofBattle(battleId).stream().findFirst().flatMap(turn -> PromptLanguage.of(turn.prompt)))
                .orElse(null);
    }

    private static NotCounted notCountedBecause(StoredBattle stored) {
        var stopped = stored.answers().stream().anyMatch(answer -> answer.outcome == Outcome.STOPPED);
        return stopped ? NotCounted.STOPPED : null;
    }

    /** Over the turns that both have answered; a last one that was too long for a side is none of them. */
    private static VotedSide side(StoredBattle stored, Side side) {
        var answered = stored.turns().stream()
                .map(turn -> turn.number)
                .filter(turn -> !stored.answer(turn, Side.LEFT).outcome.failed())
                .filter(turn -> !stored.answer(turn, Side.RIGHT).outcome.failed())
                .map(turn -> stored.answer(turn, side))
                .toList();
        var style = answered.stream()
                .map(answer -> AnswerStyle.of(answer.text))
                .reduce(new AnswerStyle(0, 0, 0, 0), AnswerStyle::plus);
        var stats = answered.get(answered.size() - 1).stats;
        return new VotedSide(stored.battle().contestant(side), style, stats == null ? AnswerStats.UNKNOWN : stats);
    }
}
