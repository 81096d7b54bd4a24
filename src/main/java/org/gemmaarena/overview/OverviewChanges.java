package org.gemmaarena.overview;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gemmaarena.overview.Overview.Facts;
import org.gemmaarena.overview.Overview.Problem;
import org.gemmaarena.web.EverySecond;

/** Tells whether the overview has changed, by looking once a second for as long as somebody wants to know. */
@ApplicationScoped
class OverviewChanges {

    private record Seen(Facts facts, List<Problem> problems) {}

    private final Multi<Boolean> changes;
    private volatile Seen seen;

    OverviewChanges(Overviews overviews) {
        this.changes = EverySecond.look(() -> isNew(overviews.latest()), false, () -> seen = null);
    }

    /** Each second whether something has changed since the last one. */
    Multi<Boolean> changes() {
        return changes;
    }

    private boolean isNew(Overview latest) {
        var before = seen;
        var now = new Seen(latest.facts(), latest.problems());
        seen = now;
        return before != null && !now.equals(before);
    }
}
