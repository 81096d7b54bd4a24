package org.gemmaarena.integrity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How votes are judged. */
@ConfigMapping(prefix = "arena.integrity")
public interface IntegrityConfig {

    /** How often it is looked whether a judgement is due; {@code off} leaves it to the admin to ask for one. */
    @WithDefault("30s")
    String judgeEvery();

    /** After a judgement it rests so many times as long as the judgement took. */
    @WithDefault("20")
    int rest();

    /** How long it is kept, as a keyed digest, from which address a vote came. */
    @WithDefault("30d")
    Duration addressRetention();
}
