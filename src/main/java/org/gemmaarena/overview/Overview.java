package org.gemmaarena.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.gemmaarena.inference.Backend;
import org.gemmaarena.leaderboard.PairRow;
import org.gemmaarena.leaderboard.Verdicts.Verdict;
import org.gemmaarena.roster.BackendState.Loaded;
import org.gemmaarena.roster.BackendState.Percentiles;
import org.gemmaarena.roster.BackendState.State;
import org.gemmaarena.vote.NotCounted;

/**
 * The arena at a glance.
 *
 * @param sentence what is known, in words; made from the facts
 * @param problems what needs somebody, the most urgent first
 */
record Overview(
        Instant at,
        String sentence,
        List<Problem> problems,
        @JsonUnwrapped Facts facts) {

    /**
     * Something that is not as it should be.
     *
     * @param todo what to do about it, in words
     * @param link the page where to look or to do it; null where that is not in the arena
     */
    record Problem(Kind kind, String sentence, String todo, String link) {

        enum Kind {
            NOT_READY,
            BACKEND_SILENT,
            MODEL_MISSING,
            QUEUE_LONG,
            ANSWERS_FAIL,
            REPORTS_OPEN,
            VOTERS_ODD,
            MANY_EXCLUDED
        }
    }

    /**
     * Everything that is counted or measured.
     *
     * @param arena where battles go now; votes and battles are this one's
     * @param hours the last 48 hours, oldest first, the one that runs included
     * @param days the last 30 days (UTC), today included
     */
    record Facts(
            String arena,
            Votes votes,
            List<Count> hours,
            List<Count> days,
            Excluded excluded,
            Queue queue,
            List<Failure> failures,
            OpenFailures openFailures,
            Servers servers,
            List<Pair> pairs,
            long openReports) {

        Count today() {
            return days.get(days.size() - 1);
        }
    }

    /**
     * The arena's votes.
     *
     * @param excludedToday votes of today that don't count now
     */
    record Votes(long all, long counted, long excludedToday) {

        public long excluded() {
            return all - counted;
        }
    }

    /** What began in the hour or day from {@code since}. */
    record Count(Instant since, long battles, long votes) {}

    /**
     * Why votes are out; one may be out for more than one reason.
     *
     * @param neverCounted from the moment they were cast
     * @param votes taken out one by one, in all arenas
     */
    record Excluded(List<NeverCounted> neverCounted, List<Exclusion> votes, OddGroups voters) {}

    record NeverCounted(NotCounted reason, long votes) {}

    record Exclusion(String actor, String reason, long votes) {}

    record OddGroups(OddGroup underReview, OddGroup outByNumbers, OddGroup outByAdmin) {}

    /** @param votes theirs, as of the last judgement */
    record OddGroup(long voters, long votes, List<SignalCount> signals) {}

    /** @param voters about whom this kind of signal is raised */
    record SignalCount(String kind, long voters) {}

    /**
     * Battles at the model servers.
     *
     * @param waiting for room at a server
     * @param generating whose answers are being written
     * @param waitingSince since when the one waits that waits longest; null where none does
     * @param limit how many may wait at once in one replica
     */
    record Queue(long waiting, long generating, Instant waitingSince, int limit) {}

    /** @param of all answers in battles that can still be voted on */
    record OpenFailures(long answers, long of) {}

    /**
     * Answers of one model that failed in one way, in battles that are over.
     *
     * @param kind {@code try_again}, {@code too_long}, {@code unsupported_input} or {@code empty}
     * @param answers that failed so
     * @param of all answers of the model in that time
     */
    record Failure(String model, String name, String backend, String kind, long answers, long of) {}

    /**
     * Who can battle now.
     *
     * @param ready names of the models that can battle
     * @param missing models that a backend answers for, but does not have
     */
    record Servers(List<Server> backends, List<String> ready, List<Missing> missing, boolean demonstration) {

        List<Server> in(State state) {
            return backends.stream().filter(backend -> backend.state() == state).toList();
        }
    }

    /**
     * A backend.
     *
     * @param since when it was first seen in this state; null where nobody has looked
     * @param loaded what it has in memory, unnamed while it writes for a battle; null where it doesn't tell
     * @param models how fast they answered lately
     */
    record Server(
            String name, Backend.Kind kind, State state, Instant since, List<Loaded> loaded, List<Speed> models) {}

    /** @param answers that were measured, as {@link org.gemmaarena.roster.BackendState.Latency} tells */
    record Speed(
            String model, String name, long answers, Percentiles timeToFirstTokenMs, Percentiles tokensPerSecond) {}

    record Missing(String model, String name, String servedName, String backend) {}

    /**
     * Two models that met.
     *
     * @param verdict {@code a}, {@code b} or {@code undecided}
     * @param votesNeeded until a verdict is likely; null where none can be told
     * @param needed the same rounded, as it is said
     * @param said the verdict in the words of the board
     */
    record Pair(
            String a,
            String aName,
            String b,
            String bName,
            long votes,
            double aWinRate,
            double probabilityABetter,
            String verdict,
            Long votesNeeded,
            String needed,
            String said) {

        static Pair of(Verdict of, String said) {
            PairRow pair = of.pair();
            return new Pair(
                    pair.a(),
                    of.aName(),
                    pair.b(),
                    of.bName(),
                    pair.votes(),
                    pair.aWinRate(),
                    pair.probabilityABetter(),
                    pair.verdict(),
                    pair.votesNeeded(),
                    of.needed(),
                    said);
        }

        boolean decided() {
            return !verdict.equals("undecided");
        }

        String winner() {
            return verdict.equals("a") ? aName : bName;
        }

        String loser() {
            return verdict.equals("a") ? bName : aName;
        }
    }
}
