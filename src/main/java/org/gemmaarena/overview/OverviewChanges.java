package org.gemmaarena.overview;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.gemmaarena.overview.Overview.Facts;
import org.gemmaarena.overview.Overview.Problem;
import org.gemmaarena.web.Closing;
import org.gemmaarena.web.Looks;

/** Tells whether the overview has changed, by looking once a second for as long as somebody wants to know. */
@ApplicationScoped
class OverviewChanges {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private record Seen(Facts facts, List<Problem> problems) {}

    private final Closing closing;
    private final Multi<Boolean> changes;
    private volatile Seen seen;

    OverviewChanges(Overviews overviews, Closing closing) {
        this.closing = closing;
        this.changes = Looks.every(A_SECOND, () -> isNew(overviews.latest()), false, () -> seen = null);
    }

    /** Each second whether something has changed since the last one. It ends before the process does. */
    Multi<Boolean> changes() {
        return changes.select().first(changed -> !closing.isClosing());
    }

    private boolean isNew(Overview latest) {
        var before = seen;
        var now = new Seen(latest.facts(), latest.problems());
        seen = now;
        return before != null && !now.equals(before);
    }
}
