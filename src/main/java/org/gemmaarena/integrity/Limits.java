package org.gemmaarena.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.gemmaarena.web.ProblemException;

/** Refuses what is too much for one voter, and says for how long. */
@ApplicationScoped
public class Limits {

    private final LimitsConfig config;
    private final Clock clock;

    Limits(LimitsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @param times when a voter started battles since a time, oldest first */
    public void requireBattleAllowed(UUID voter, BiFunction<UUID, Instant, List<Instant>> times) {
        require(new SlidingWindow(config.battlesPerMinute(), Duration.ofMinutes(1)), "battles a minute", voter, times);
    }

    /** @param times when a voter voted since a time, oldest first */
    public void requireVoteAllowed(UUID voter, BiFunction<UUID, Instant, List<Instant>> times) {
        require(new SlidingWindow(config.votesPerHour(), Duration.ofHours(1)), "votes an hour", voter, times);
    }

    /** A prompt has words, and not too many. */
    public void requirePromptAllowed(String prompt) {
        if (prompt == null || prompt.isBlank()) {
            throw ProblemException.invalid("prompt", "Please write what the models should answer.");
        }
        if (prompt.length() > config.promptCharacters()) {
            throw ProblemException.invalid(
                    "prompt",
                    "The prompt has %,d characters; this arena takes %,d. Please shorten it."
                            .formatted(prompt.length(), config.promptCharacters()));
        }
    }

    public int promptCharacters() {
        return config.promptCharacters();
    }

    private void require(
            SlidingWindow window, String what, UUID voter, BiFunction<UUID, Instant, List<Instant>> times) {
        if (!config.enabled()) {
            return;
        }
        var now = clock.instant();
        window.wait(times.apply(voter, window.start(now)), now).ifPresent(wait -> {
            throw ProblemException.tooMany(
                    "That were %d %s, the most that one voter may have here. Please go on in %d s."
                            .formatted(window.limit(), what, wait.toSeconds()),
                    wait);
        });
    }
}
