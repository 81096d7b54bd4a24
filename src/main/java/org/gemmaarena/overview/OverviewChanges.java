package org.gemmaarena.overview;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.gemmaarena.overview.Overview.Facts;
import org.gemmaarena.overview.Overview.Problem;

/** Tells whether the overview has changed, by looking once a second for as long as somebody wants to know. */
@ApplicationScoped
class OverviewChanges {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** A reader who is so many seconds behind is cut off, and comes again. */
    private static final int SLOW_READER = 30;

    private record Seen(Facts facts, List<Problem> problems) {}

    private final Overviews overviews;
    private final Multi<Boolean> changes;
    private volatile Seen seen;

    OverviewChanges(Overviews overviews) {
        this.overviews = overviews;
        this.changes = Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> look())
                .onTermination()
                .invoke(() -> seen = null)
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** Each second whether something has changed since the last one. */
    Multi<Boolean> changes() {
        return changes.onOverflow().buffer(SLOW_READER);
    }

    private Uni<Boolean> look() {
        return Uni.createFrom()
                .item(overviews::latest)
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .map(now -> isNew(new Seen(now.facts(), now.problems())))
                .onFailure()
                .recoverWithItem(false);
    }

    private boolean isNew(Seen now) {
        var before = seen;
        seen = now;
        return before != null && !now.equals(before);
    }
}
