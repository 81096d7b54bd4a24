package org.gemmaarena.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.function.Supplier;

/** Looks again and again whether something has changed, once for all who want to know and only while somebody does. */
public final class Looks {

    /** A reader who is so far behind is cut off, and comes again. */
    private static final Duration SLOW_READER = Duration.ofSeconds(30);

    private Looks() {}

    /**
     * Each subscriber has a buffer of its own.
     *
     * @param period between two looks
     * @param look may wait for the database: it runs on a worker
     * @param unseen what a look that failed has seen
     * @param forget runs when nobody wants to know any more
     */
    public static <T> Multi<T> every(Duration period, Supplier<T> look, T unseen, Runnable forget) {
        return Multi.createFrom()
                .ticks()
                .every(period)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(look)
                        .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                        .onFailure()
                        .recoverWithItem(unseen))
                .onTermination()
                .invoke(forget)
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers()
                .onOverflow()
                .buffer(Math.toIntExact(SLOW_READER.dividedBy(period)));
    }
}
