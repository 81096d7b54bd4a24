package org.gemmaarena.privacy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gemmaarena.integrity.IntegrityConfig;

/** How long is how long: the settings in force, told to the job and to the pages alike. */
@ApplicationScoped
class RetentionRule {

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final PrivacyConfig texts;
    private final IntegrityConfig addresses;

    RetentionRule(PrivacyConfig texts, IntegrityConfig addresses) {
        this.texts = texts;
        this.addresses = addresses;
    }

    /** At the start, so that a time that is none stops it. */
    void start(@Observes StartupEvent started) {
        texts.keepTexts().ifPresent(time -> require("keep-texts", time));
        texts.keepUnvoted().ifPresent(time -> require("keep-unvoted", time));
    }

    private static void require(String key, Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("arena.privacy." + key + " takes a time such as 90d, up to "
                    + LONGEST.toDays() + "d; without it texts are kept");
        }
    }

    /** Texts of battles that were voted on; empty where they stay. */
    Optional<Duration> voted() {
        return texts.keepTexts();
    }

    /** Texts of battles without a vote; empty where they stay. */
    Optional<Duration> unvoted() {
        return texts.keepUnvoted().or(texts::keepTexts);
    }

    /** Digests of addresses. */
    Duration addresses() {
        return addresses.addressRetention();
    }

    /** What began before that is older; the beginning of time where nothing ever is. */
    static Instant before(Optional<Duration> kept, Instant now) {
        return kept.map(now::minus).orElse(Instant.EPOCH);
    }
}
