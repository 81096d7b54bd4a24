package org.gemmaarena.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.gemmaarena.admin.Reasons;
import org.gemmaarena.leaderboard.BoardParameters;

/**
 * What is to be frozen: a name, a note, and the parameters of the board as {@code /api/leaderboard} takes them.
 *
 * @param note absent where the name says it all
 */
record SnapshotBody(
        @NotNull(message = "{arena.snapshot.name}")
        @Pattern(regexp = Reasons.SAYS_SOMETHING, message = "{arena.snapshot.name}")
        @Size(max = 100, message = "{arena.snapshot.name}")
        String name,

        @Size(max = 500, message = "{arena.snapshot.note}") String note,

        String arena,
        String category,
        String ties,
        @JsonProperty("both_bad") String bothBad,
        String style,
        String position,
        String interval,
        String asOf,
        String anchor,
        @JsonProperty("anchor_score") String anchorScore,
        @JsonProperty("elo_k") String eloK) {

    BoardParameters parameters() {
        var parameters = new BoardParameters();
        parameters.arena = arena;
        parameters.category = Objects.requireNonNullElse(category, "all");
        parameters.ties = Objects.requireNonNullElse(ties, "half");
        parameters.bothBad = Objects.requireNonNullElse(bothBad, "tie");
        parameters.style = Objects.requireNonNullElse(style, "none");
        parameters.position = Objects.requireNonNullElse(position, "ignored");
        parameters.interval = Objects.requireNonNullElse(interval, "sandwich");
        parameters.asOf = asOf;
        parameters.anchor = anchor;
        parameters.anchorScore = Objects.requireNonNullElse(anchorScore, "1000");
        parameters.eloK = Objects.requireNonNullElse(eloK, "4");
        return parameters;
    }
}
