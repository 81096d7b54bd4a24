package org.gemmaarena.integrity;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.function.Function;

/**
 * So much of something in a stretch of time, for one voter, address or network. Its bucket starts full and is filled up
 * at the end of every such stretch.
 *
 * @param holder whose it is: the kind, and who of them; never stored in clear
 * @param refusal what is said when it is used up, given how long to wait in words
 */
record Allowance(String what, String holder, int amount, Duration period, Function<String, String> refusal) {

    Allowance {
        if (amount < 1) {
            throw new IllegalArgumentException("arena.limits.* takes numbers from 1, not " + amount + " (" + what
                    + "s per " + holder.split("\\|")[0] + "); arena.limits.enabled=false takes all limits away");
        }
    }

    /** The amount is part of it: who changes a limit starts with new buckets. */
    String name() {
        return String.join("|", what, String.valueOf(amount), period.toString(), holder);
    }

    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(amount).refillIntervally(amount, period))
                .build();
    }
}
