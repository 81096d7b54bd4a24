package org.gemmaarena.prompt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** What the start page offers. What an admin changes shows at once here, and within seconds on other replicas. */
@ApplicationScoped
public class SamplePrompts {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(SamplePrompts.class);

    private record Read(List<SamplePrompt> prompts, Instant at) {}

    private final RandomGenerator random;
    private final Clock clock;
    private volatile Read last = new Read(List.of(), Instant.EPOCH);

    SamplePrompts(RandomGenerator random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /**
     * Draws for one reader.
     *
     * @param languages ISO 639-1 codes, the dearest first
     * @return at most {@code count} published prompts; none where there are none
     */
    public List<SamplePrompt> draw(int count, List<String> languages) {
        return Draw.of(published(), languages, count, random);
    }

    /** What was read before is not good any more. */
    void changed() {
        last = new Read(last.prompts(), Instant.EPOCH);
    }

    /** Where the database is away the page shows what it showed before. */
    private List<SamplePrompt> published() {
        var now = clock.instant();
        if (last.at().isBefore(now.minus(FRESH))) {
            try {
                last = new Read(QuarkusTransaction.requiringNew().call(SamplePrompts::read), now);
            } catch (RuntimeException away) {
                LOG.warnf("The sample prompts could not be read: %s", away.getMessage());
                last = new Read(last.prompts(), now);
            }
        }
        return last.prompts();
    }

    private static List<SamplePrompt> read() {
        return StoredPrompt.published().stream().map(StoredPrompt::sample).toList();
    }
}
