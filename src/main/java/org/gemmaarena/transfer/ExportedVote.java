package org.gemmaarena.transfer;

import java.util.Set;
import org.gemmaarena.vote.Reason;

/** A vote with what stands in other rows than its own. */
record ExportedVote(StoredVote stored, Set<Reason> reasons, Set<String> categories) {

    ArenaLine line() {
        return stored.line(reasons, categories);
    }
}
