package org.gemmaarena.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.function.Supplier;

/** Looks once a second whether something has changed, once for all who want to know and only while somebody does. */
public final class EverySecond {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** A reader who is so many seconds behind is cut off, and comes again. */
    private static final int SLOW_READER = 30;

    private EverySecond() {}

    /**
     * Each subscriber has a buffer of its own.
     *
     * @param look may wait for the database: it runs on a worker
     * @param unseen what a look that failed has seen
     * @param forget runs when nobody wants to know any more
     */
    public static <T> Multi<T> look(Supplier<T> look, T unseen, Runnable forget) {
        return Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
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
                .buffer(SLOW_READER);
    }
}
