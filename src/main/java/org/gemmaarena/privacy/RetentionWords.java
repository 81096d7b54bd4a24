package org.gemmaarena.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.gemmaarena.web.Times;

/** Says times as people do. */
@ApplicationScoped
class RetentionWords {

    private static final Duration DAYS_FROM = Duration.ofDays(2);
    private static final Duration HOURS_FROM = Duration.ofHours(2);

    private final PrivacyMessages words;

    RetentionWords(PrivacyMessages words) {
        this.words = words;
    }

    /** Never longer than it is: parts of the unit are left out. */
    String of(Duration time) {
        if (time.compareTo(DAYS_FROM) >= 0) {
            return words.days(time.toDays());
        }
        return time.compareTo(HOURS_FROM) >= 0 ? words.hours(time.toHours()) : words.minutes(time.toMinutes());
    }

    String of(Instant time) {
        return Times.minuteUtc(time);
    }
}
