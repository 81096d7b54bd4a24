package org.gemmaarena.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gemmaarena.anomaly.Standing;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.vote.ArenaModels;
import org.gemmaarena.vote.Exclusions;

/** Leaves a voter on whom an admin had decided to the numbers again, by what the last judgement found. */
@ApplicationScoped
class HandBack {

    private final Exclusions exclusions;
    private final Decisions decisions;
    private final Standings standings;
    private final Sanctions sanctions;
    private final SignalWords words;
    private final ArenaModels models;

    HandBack(
            Exclusions exclusions,
            Decisions decisions,
            Standings standings,
            Sanctions sanctions,
            SignalWords words,
            ArenaModels models) {
        this.exclusions = exclusions;
        this.decisions = decisions;
        this.standings = standings;
        this.sanctions = sanctions;
        this.words = words;
        this.models = models;
    }

    /** False where nobody had decided; then nothing changes. Exclusions are held first, as by everybody who changes them. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean handBack(UUID voter) {
        exclusions.hold();
        if (!decisions.forget(voter)) {
            return false;
        }
        var names = models.names(Lineup.LIVE);
        sanctions.handBack(
                voter,
                standings
                        .of(voter)
                        .filter(judged -> judged.standing() == Standing.OUT)
                        .map(judged -> words.reason(judged, names)));
        return true;
    }
}
