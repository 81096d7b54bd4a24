package org.gemmaarena.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gemmaarena.inference.GenerationEvent;
import org.gemmaarena.inference.Usage;
import org.gemmaarena.roster.TrialEvent.Timing;

/** Measures one trial. Its events come one after the other. */
final class TrialRun {

    private static final String CLASS_NAME = "(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:: ?)?";

    private final Clock clock;
    private final Instant start;
    private final String failed;
    private Instant first;
    private boolean over;

    /** @param failed what is said of a failure that tells nothing */
    TrialRun(Clock clock, String failed) {
        this.clock = clock;
        this.start = clock.instant();
        this.failed = failed;
    }

    boolean over() {
        return over;
    }

    TrialEvent see(GenerationEvent event) {
        if (event instanceof GenerationEvent.Text text) {
            token();
            return new TrialEvent.Text(text.text());
        }
        if (event instanceof GenerationEvent.Thought thought) {
            token();
            return new TrialEvent.Thought(thought.text());
        }
        over = true;
        if (event instanceof GenerationEvent.Finished finished) {
            return new TrialEvent.End(finished.ending(), timing(finished.usage()));
        }
        return fail(((GenerationEvent.Failed) event).detail());
    }

    /** @param detail one line */
    TrialEvent fail(String detail) {
        over = true;
        var said = detail.replaceAll(CLASS_NAME, "").strip();
        return new TrialEvent.Failed(said.isEmpty() ? failed : said, timing(Usage.UNKNOWN));
    }

    private void token() {
        first = first == null ? clock.instant() : first;
    }

    private Timing timing(Usage usage) {
        var end = clock.instant();
        return new Timing(
                usage.promptTokens(),
                usage.outputTokens(),
                usage.loadMs(),
                usage.queueMs(),
                first == null ? null : Duration.between(start, first).toMillis(),
                usage.tokensPerSecond() == null ? speed(usage.outputTokens(), end) : usage.tokensPerSecond(),
                Duration.between(start, end).toMillis());
    }

    private Double speed(Integer tokens, Instant end) {
        if (tokens == null || first == null || tokens < 2) {
            return null;
        }
        long writing = Duration.between(first, end).toNanos();
        return writing <= 0 ? null : (tokens - 1) * 1e9 / writing;
    }
}
