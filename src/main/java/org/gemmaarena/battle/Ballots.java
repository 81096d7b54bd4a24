package org.gemmaarena.battle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gemmaarena.integrity.Evidence;
import org.gemmaarena.integrity.Limits;
import org.gemmaarena.vote.AnswerStats;
import org.gemmaarena.vote.AnswerStyle;
import org.gemmaarena.vote.Ballot;
import org.gemmaarena.vote.Category;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.NotCounted;
import org.gemmaarena.vote.Reason;
import org.gemmaarena.vote.VotedSide;
import org.gemmaarena.vote.Votes;
import org.gemmaarena.web.ProblemException;

/** Ends a battle with its one vote. */
@ApplicationScoped
class Ballots {

    private final BattleStore store;
    private final Votes votes;
    private final Limits limits;
    private final NamedSides selfNaming;
    private final Evidence evidence;
    private final Reveals reveals;
    private final RefusalMessages words;
    private final Announcements news;

    Ballots(
            BattleStore store,
            Votes votes,
            Limits limits,
            NamedSides selfNaming,
            Evidence evidence,
            Reveals reveals,
            RefusalMessages words,
            Announcements news) {
        this.store = store;
        this.votes = votes;
        this.limits = limits;
        this.selfNaming = selfNaming;
        this.evidence = evidence;
        this.reveals = reveals;
        this.words = words;
        this.news = news;
    }

    /** Keeps the vote and closes the battle in one transaction; when this returns, both are durable. */
    Reveal cast(UUID battleId, UUID voter, Choice choice, Set<Reason> reasons) {
        var before = store.find(battleId)
                .filter(found -> found.battle().voterId.equals(voter))
                .orElseThrow(() -> ProblemException.notFound(words.not_found()));
        requireReady(before.battle().state);
        votes.prepare(before.battle().arena, voter, before.battle().left, before.battle().right);
        limits.prepareVote(voter);
        var reason = notCountedBecause(before);
        var kept = QuarkusTransaction.requiringNew().call(() -> castPrepared(before, reason, choice, reasons));
        news.tell(kept.news());
        return kept.reveal();
    }

    private record Kept(Reveal reveal, BattleNews.Voted news) {}

    /** Locks the battle, then the voter, and for the shortest time, as the last, what the vote takes from shared limits. */
    private Kept castPrepared(StoredBattle stored, NotCounted notCounted, Choice choice, Set<Reason> reasons) {
        var battle = stored.battle();
        var battleId = battle.id;
        var voter = battle.voterId;
        var language = language(stored);
        if (!Battle.endWithVote(battleId, battle.readyAt)) {
            throw notVotable(battleId);
        }
        var ballot = new Ballot(
                battleId,
                battle.arena,
                voter,
                choice,
                reasons,
                battle.categories.stream().map(Category::id).collect(Collectors.toUnmodifiableSet()),
                notCounted,
                battle.pairProbability,
                language,
                stored.judgedTurns().size(),
                side(stored, Side.LEFT),
                side(stored, Side.RIGHT));
        var cast = votes.cast(ballot);
        evidence.keep(battleId, stored.prompts(), battle.createdAt, battle.readyAt);
        var reveal = reveals.of(stored, cast);
        limits.takeVote(voter);
        var judged = stored.judgedTurns();
        return new Kept(
                reveal,
                new BattleNews.Voted(
                        battleId,
                        battle.createdAt,
                        judged.get(judged.size() - 1).createdAt,
                        choice,
                        notCounted,
                        ballot.left(),
                        ballot.right()));
    }

    /** It was when it was read: somebody has voted, gone on or erased it meanwhile. */
    private ProblemException notVotable(UUID battleId) {
        var state = Battle.stateOf(battleId).orElseThrow(() -> ProblemException.notFound(words.not_found()));
        requireReady(state);
        return ProblemException.conflict(words.vote_too_early());
    }

    private void requireReady(BattleState state) {
        switch (state) {
            case READY -> {}
            case QUEUED, GENERATING -> throw ProblemException.conflict(words.vote_too_early());
            case FAILED -> throw ProblemException.conflict(words.vote_on_failure());
            case VOTED -> throw ProblemException.conflict(words.vote_stands());
            case ABANDONED -> throw ProblemException.conflict(words.vote_too_late());
        }
    }

    /** Found before the battle is locked; where the search that began with the battle is not through, once more. */
    private static String language(StoredBattle before) {
        var battleId = before.battle().id;
        return Optional.ofNullable(before.battle().language)
                .or(() -> Battle.languageOf(battleId))
                .or(() -> Turn.ofBattle(battleId).stream().findFirst().flatMap(turn -> PromptLanguage.of(turn.prompt)))
                .orElse(null);
    }

    private NotCounted notCountedBecause(StoredBattle stored) {
        if (stored.answers().stream().anyMatch(answer -> answer.outcome == Outcome.STOPPED)) {
            return NotCounted.STOPPED;
        }
        return selfNaming.in(stored) ? NotCounted.SELF_NAMED : null;
    }

    private static VotedSide side(StoredBattle stored, Side side) {
        var answered = stored.judgedTurns().stream()
                .map(turn -> stored.answer(turn.number, side))
                .toList();
        var style = answered.stream()
                .map(answer -> AnswerStyle.of(answer.text))
                .reduce(new AnswerStyle(0, 0, 0, 0), AnswerStyle::plus);
        var stats = answered.get(answered.size() - 1).stats;
        return new VotedSide(stored.battle().contestant(side), style, stats == null ? AnswerStats.UNKNOWN : stats);
    }
}
