package org.gemmaarena.integrity;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Bucket4j's reckoning with the rows that one transaction has locked: reads and writes no database by itself. */
final class Taking extends AbstractSelectForUpdateBasedProxyManager<String> {

    private final Map<String, BucketTable.Row> rows;
    private final Map<String, BucketTable.Row> changed = new HashMap<>();
    private final Clock clock;

    Taking(Map<String, BucketTable.Row> rows, Clock clock) {
        super(ClientSideConfig.getDefault().withClientClock(new ArenaTime(clock)));
        this.rows = rows;
        this.clock = clock;
    }

    ConsumptionProbe take(String id, Allowance allowance) {
        return getProxy(id, allowance::bucket).tryConsumeAndReturnRemaining(1);
    }

    /** The rows as they have to be stored. */
    Map<String, BucketTable.Row> changed() {
        return changed;
    }

    @Override
    public void removeProxy(String id) {
        throw new UnsupportedOperationException("buckets go by their expiry");
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
            return LockAndGetResult.locked(rows.get(id).state());
        }

        @Override
        public boolean tryInsertEmptyData(Optional<Long> timeoutNanos) {
            throw new IllegalStateException("all rows are there");
        }

        @Override
        public void update(byte[] data, RemoteBucketState state, Optional<Long> timeoutNanos) {
            var now = clock.instant();
            var untilFull = Duration.ofNanos(state.calculateFullRefillingTime(nanos(now)));
            changed.put(id, new BucketTable.Row(data, now.plus(untilFull).plus(Buckets.SPARE)));
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
