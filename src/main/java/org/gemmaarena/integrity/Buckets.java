package org.gemmaarena.integrity;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Bucket4j's buckets in the database. What is taken belongs to the transaction under way: when that one is rolled back,
 * everything is in its bucket again, and until it ends nobody else takes from the same.
 */
final class Buckets extends AbstractSelectForUpdateBasedProxyManager<String> {

    /** How long a full bucket is kept beside the time that it takes to fill. */
    private static final Duration SPARE = Duration.ofHours(1);

    private final BucketTable table;
    private final Clock clock;

    Buckets(BucketTable table, Clock clock) {
        super(ClientSideConfig.getDefault().withClientClock(new ArenaTime(clock)));
        this.table = table;
        this.clock = clock;
    }

    /** To be called before the transaction in which something is taken. */
    void prepare(String id) {
        table.keep(id, clock.instant().plus(SPARE.dividedBy(2)));
    }

    /**
     * Takes one out.
     *
     * @return how long to wait where nothing is left, in whole seconds
     */
    Optional<Duration> take(String id, Allowance allowance) {
        var probe = getProxy(id, allowance::bucket).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill())
                        .plusSeconds(1)
                        .truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public void removeProxy(String id) {
        table.delete(id);
    }

    @Override
    protected SelectForUpdateBasedTransaction allocateTransaction(String id, Optional<Long> timeoutNanos) {
        return new Share(id);
    }

    /** A part in the transaction under way, which others begin and end. */
    private final class Share implements SelectForUpdateBasedTransaction {

        private final String id;

        Share(String id) {
            this.id = id;
        }

        @Override
        public LockAndGetResult tryLockAndGet(Optional<Long> timeoutNanos) {
            return table.lock(id)
                    .map(row -> LockAndGetResult.locked(row.state()))
                    .orElseGet(LockAndGetResult::notLocked);
        }

        @Override
        public boolean tryInsertEmptyData(Optional<Long> timeoutNanos) {
            prepare(id);
            return true;
        }

        @Override
        public void update(byte[] data, RemoteBucketState state, Optional<Long> timeoutNanos) {
            var now = clock.instant();
            var untilFull = Duration.ofNanos(state.calculateFullRefillingTime(nanos(now)));
            table.store(id, data, now.plus(untilFull).plus(SPARE));
        }

        @Override
        public void begin(Optional<Long> timeoutNanos) {}

        @Override
        public void commit(Optional<Long> timeoutNanos) {}

        @Override
        public void rollback() {}

        @Override
        public void release() {}
    }

    private record ArenaTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos(clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /** Since 1970; good until 2262. */
    private static long nanos(Instant time) {
        return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
    }
}
