package org.gemmaarena.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.battle.Reports;
import org.gemmaarena.integrity.JudgementTurn;
import org.gemmaarena.voter.Access;
import org.gemmaarena.voter.VoterConfig;
import org.gemmaarena.web.ProblemException;

/**
 * Erases a voter: texts, addresses and the id go; the votes stay, as those of somebody who can't be found any more, and no
 * board changes. All of it in the turn of judgements, so that none sees a part under old ids and a part under new ones; where
 * the turn is somebody else's, nothing is touched. Battles go first, each by itself; then, in one transaction, all that is left
 * takes a random id. What the voter does in the meantime is found by looking again. Erasing twice does no harm.
 */
@ApplicationScoped
class Erasure {

    /** Who is on record where somebody erased themselves. */
    static final String VOTER = "voter";

    private static final int MOST_ROUNDS = 5;
    private static final int TIME_LIMIT_IN_SECONDS = 600;

    private static final Duration TURN = Duration.ofHours(1);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    private final JudgementTurn turn;
    private final Traces traces;
    private final ErasedBattles battles;
    private final ErasedVotes votes;
    private final ErasedLines lines;
    private final ErasedNames names;
    private final Reports reports;
    private final Audit audit;
    private final PrivacyMessages words;
    private final boolean accountsStayOut;

    Erasure(
            JudgementTurn turn,
            Traces traces,
            ErasedBattles battles,
            ErasedVotes votes,
            ErasedLines lines,
            ErasedNames names,
            Reports reports,
            Audit audit,
            PrivacyMessages words,
            VoterConfig config) {
        this.turn = turn;
        this.traces = traces;
        this.battles = battles;
        this.votes = votes;
        this.lines = lines;
        this.names = names;
        this.reports = reports;
        this.audit = audit;
        this.words = words;
        this.accountsStayOut = config.access() == Access.SIGN_IN;
    }

    /**
     * Erases whatever there is. Refuses where voters are being judged, or somebody else is being erased.
     *
     * @param reason null where none was given; ids of the voter in it are replaced
     * @return what there was
     */
    Traces.Found erase(UUID voter, String actor, String reason) {
        return turn.tryToHold(TURN, () -> eraseInTurn(voter, actor, reason))
                .orElseThrow(() -> ProblemException.unavailable(words.busy(), TRY_AGAIN));
    }

    private Traces.Found eraseInTurn(UUID voter, String actor, String reason) {
        var found = Traces.Found.NOTHING;
        var left = traces.of(voter);
        for (int round = 0; round < MOST_ROUNDS && left.isSomething(); round++) {
            found = found.plus(left);
            eraseOnce(voter, actor, reason);
            left = traces.of(voter);
        }
        return found;
    }

    /** Each time with an id of its own: votes that came in between may count otherwise than those before. */
    private void eraseOnce(UUID voter, String actor, String reason) {
        var nobody = UUID.randomUUID();
        Map<UUID, UUID> ids = new HashMap<>(battles.delete(voter));
        ids.put(voter, nobody);
        QuarkusTransaction.requiringNew().timeout(TIME_LIMIT_IN_SECONDS).run(() -> {
            int moved = votes.anonymise(voter, nobody, accountsStayOut);
            lines.strip(nobody);
            reports.forgetReporter(voter);
            names.deleteNotes(voter);
            names.replace(ids);
            var detail = "battles: %d, votes: %d".formatted(ids.size() - 1, moved);
            audit.record(actor, Traces.ERASE, "voters/" + nobody, detail, ErasedNames.replaced(reason, ids));
        });
    }
}
