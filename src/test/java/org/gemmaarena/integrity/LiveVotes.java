package org.gemmaarena.integrity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.vote.AnswerStats;
import org.gemmaarena.vote.AnswerStyle;
import org.gemmaarena.vote.Ballot;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.VotedSide;
import org.gemmaarena.vote.Votes;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** Votes of the live arena without battles, and an arena without votes to begin with. */
@ApplicationScoped
class LiveVotes {

    static final List<String> MODELS = List.of("made-up-a", "made-up-b", "made-up-c", "made-up-d");

    private final Session database;
    private final Votes votes;
    private final Tallies tallies;

    LiveVotes(Session database, Votes votes, Tallies tallies) {
        this.database = database;
        this.votes = votes;
        this.tallies = tallies;
    }

    void clear() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var table : List.of("vote_evidence", "vote_exclusion", "vote_reason", "vote_category")) {
                execute("delete from " + table + " where vote_id in (select id from vote where arena = 'live')");
            }
            for (var table : List.of("vote", "tally", "tally_change", "judgement")) {
                execute("delete from " + table + " where arena = 'live'");
            }
            execute("delete from arena_model where model like 'made-up-%'");
            execute("delete from voter_standing");
            execute("delete from standing_decision");
            execute("update voter set excluded_at = null, excluded_by = null, excluded_because = null");
            tallies.corrected(List.of(Lineup.LIVE));
        });
    }

    /** Votes on random pairs of four models 60 points apart, by somebody who votes for a target whenever it is there. */
    void cast(UUID voter, int count, String target, Random random) {
        cast(voter, count, random, pair -> {
            if (target != null && pair.contains(target)) {
                return pair.indexOf(target) == 0 ? Choice.LEFT : Choice.RIGHT;
            }
            double logit = 0.345 * (MODELS.indexOf(pair.get(0)) - MODELS.indexOf(pair.get(1)));
            return random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? Choice.LEFT : Choice.RIGHT;
        });
    }

    /** The arena believes that it has kept a name that was cleared since. */
    private void nameAgain(String model) {
        database.createNativeMutationQuery("insert into arena_model (arena, model, name) select 'live', :model, :name "
                        + "where not exists (select 1 from arena_model where arena = 'live' and model = :model)")
                .setParameter("model", model)
                .setParameter("name", contestant(model).name())
                .executeUpdate();
    }

    void honest(UUID voter, int count, Random random) {
        cast(voter, count, null, random);
    }

    interface Mind {
        Choice choice(List<String> pair);
    }

    void cast(UUID voter, int count, Random random, Mind mind) {
        MODELS.forEach(model -> votes.prepare(Lineup.LIVE, voter, contestant(model), contestant(MODELS.get(0))));
        QuarkusTransaction.requiringNew().run(() -> {
            MODELS.forEach(this::nameAgain);
            for (int vote = 0; vote < count; vote++) {
                int left = random.nextInt(MODELS.size());
                int right = (left + 1 + random.nextInt(MODELS.size() - 1)) % MODELS.size();
                var pair = List.of(MODELS.get(left), MODELS.get(right));
                votes.cast(ballot(voter, pair, mind.choice(pair)));
                // Every vote would look whether those before it have changed.
                database.clear();
            }
        });
    }

    /** Evidence for all votes of a voter; each has another prompt unless one is given. */
    void evidence(UUID voter, String prompt, String address, long sinceStartMs, long sinceReadyMs) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery("""
                        insert into vote_evidence
                            (vote_id, since_start_ms, since_ready_ms, prompt_digest, address_digest)
                        select id, :start, :ready, coalesce(cast(:prompt as varchar), cast(id as varchar)), :address
                        from vote where voter_id = :voter
                        """)
                .setParameter("start", sinceStartMs)
                .setParameter("ready", sinceReadyMs)
                .setParameter("prompt", prompt, StandardBasicTypes.STRING)
                .setParameter("address", address)
                .setParameter("voter", voter)
                .executeUpdate());
    }

    record Kept(long sinceStartMs, long sinceReadyMs, String prompt, String address) {}

    /** All evidence of live votes, oldest first. */
    List<Kept> evidence() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select e.since_start_ms, e.since_ready_ms, e.prompt_digest, e.address_digest from vote_evidence e"
                                + " join vote v on v.id = e.vote_id where v.arena = 'live' order by v.id",
                        Object[].class)
                .getResultStream()
                .map(row -> new Kept(
                        ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2], (String) row[3]))
                .toList());
    }

    List<UUID> battles(UUID voter) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select battle_id from vote where voter_id = :voter order by id", UUID.class)
                .setParameter("voter", voter)
                .getResultList());
    }

    /** When judgements began; one at most. */
    List<String> judgements() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select cast(began_at as varchar) from judgement where arena = 'live'", String.class)
                .getResultList());
    }

    /** Does something while a judgement is under way. */
    <T> T whileJudging(Callable<T> what) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery("select name from work where name = 'integrity' for update", String.class)
                    .getSingleResult();
            return what.call();
        });
    }

    /** As if the last judgement had taken no time. */
    void rest() {
        QuarkusTransaction.requiringNew().run(() -> execute("update judgement set took_ms = 0"));
    }

    private int execute(String statement) {
        return database.createNativeMutationQuery(statement).executeUpdate();
    }

    private static Ballot ballot(UUID voter, List<String> pair, Choice choice) {
        return new Ballot(
                UUID.randomUUID(),
                Lineup.LIVE,
                voter,
                choice,
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                1,
                side(pair.get(0)),
                side(pair.get(1)));
    }

    private static VotedSide side(String model) {
        return new VotedSide(contestant(model), new AnswerStyle(1_000, 0, 0, 0), AnswerStats.UNKNOWN);
    }

    private static Contestant contestant(String model) {
        return new Contestant(model, "Name of " + model, null, null, null, null, null, null, null, null, null, null);
    }
}
