package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.gemmaarena.integrity.VoterReport;
import org.gemmaarena.integrity.VoterReports;
import org.gemmaarena.web.ProblemException;

/** Puts together what is kept of a voter. */
@ApplicationScoped
class VoterFiles {

    private final VoterReports reports;
    private final VoterNotes notes;
    private final VoterAddresses addresses;
    private final Trail trail;
    private final ReviewMessages words;

    VoterFiles(VoterReports reports, VoterNotes notes, VoterAddresses addresses, Trail trail, ReviewMessages words) {
        this.reports = reports;
        this.notes = notes;
        this.addresses = addresses;
        this.trail = trail;
        this.words = words;
    }

    /** @throws ProblemException 404 for somebody who never voted */
    VoterReport report(UUID voter) {
        return reports.of(voter).orElseThrow(() -> ProblemException.notFound(words.voter_unknown()));
    }

    VoterFile of(UUID voter) {
        return new VoterFile(notes.of(voter).orElse(null), addresses.of(voter), trail.of("voters/" + voter));
    }
}
