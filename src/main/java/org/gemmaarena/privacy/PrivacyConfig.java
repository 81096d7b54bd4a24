package org.gemmaarena.privacy;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** How long what people write is kept. Votes and what was counted of their texts stay in any case. */
@ConfigMapping(prefix = "arena.privacy")
public interface PrivacyConfig {

    /** Prompts, answers and attachments, from the start of their battle; absent for as long as the arena is there. */
    Optional<Duration> keepTexts();

    /** The same of battles that nobody voted on in time; where it is absent, {@link #keepTexts} holds for them too. */
    Optional<Duration> keepUnvoted();
}
