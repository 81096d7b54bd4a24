package org.gemmaarena.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.gemmaarena.web.ProblemException;

/** Refuses what is too much for one voter, and says for how long. */
@ApplicationScoped
public class Limits {

    private final LimitsConfig config;
    private final LimitMessages words;
    private final Clock clock;

    Limits(LimitsConfig config, LimitMessages words, Clock clock) {
        this.config = config;
        this.words = words;
        this.clock = clock;
    }

    /** @param times when a voter started battles since a time, oldest first */
    public void requireBattleAllowed(UUID voter, BiFunction<UUID, Instant, List<Instant>> times) {
        int limit = config.battlesPerMinute();
        var window = new SlidingWindow(limit, Duration.ofMinutes(1));
        require(window, voter, times, seconds -> words.battles(limit, seconds));
    }

    /** @param times when a voter voted since a time, oldest first */
    public void requireVoteAllowed(UUID voter, BiFunction<UUID, Instant, List<Instant>> times) {
        int limit = config.votesPerHour();
        var window = new SlidingWindow(limit, Duration.ofHours(1));
        require(window, voter, times, seconds -> words.votes(limit, seconds));
    }

    /** A prompt has words, and not too many. */
    public void requirePromptAllowed(String prompt) {
        if (prompt == null || prompt.isBlank()) {
            throw ProblemException.invalid("prompt", words.prompt_missing());
        }
        if (prompt.length() > config.promptCharacters()) {
            throw ProblemException.invalid("prompt", words.prompt_too_long(prompt.length(), config.promptCharacters()));
        }
    }

    private void require(
            SlidingWindow window,
            UUID voter,
            BiFunction<UUID, Instant, List<Instant>> times,
            LongFunction<String> refusal) {
        if (!config.enabled()) {
            return;
        }
        var now = clock.instant();
        window.wait(times.apply(voter, window.start(now)), now).ifPresent(wait -> {
            throw ProblemException.tooMany(refusal.apply(wait.toSeconds()), wait);
        });
    }
}
