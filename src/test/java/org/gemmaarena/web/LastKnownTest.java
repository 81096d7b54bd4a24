package org.gemmaarena.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LastKnownTest {

    private static final Supplier<String> AWAY = failing(new SQLException("refused", "08001"));

    private final LastKnown<String, String> known = new LastKnown<>();

    @Test
    void what_was_read_last_is_shown_while_the_database_is_away() {
        known.get("board", () -> "old");
        known.get("board", () -> "new");
        assertThat(known.get("board", AWAY)).isEqualTo("new");
        assertThat(known.get("board", () -> "newest")).isEqualTo("newest");
    }

    @Test
    void what_was_never_read_is_refused() {
        known.get("board", () -> "old");
        assertThatThrownBy(() -> known.get("another", AWAY)).hasRootCauseMessage("refused");
    }

    @Test
    void a_fault_is_not_hidden_behind_old_news() {
        known.get("board", () -> "old");
        assertThatThrownBy(() -> known.get("board", failing(new SQLException("wrong", "42601"))))
                .hasRootCauseMessage("wrong");
    }

    @Test
    void what_is_forgotten_is_not_shown_again_nor_what_was_being_read_then() {
        known.get("board", () -> "old");
        known.forget();
        assertThatThrownBy(() -> known.get("board", AWAY)).hasRootCauseMessage("refused");
        known.get("board", () -> {
            known.forget();
            return "read before it was to be forgotten";
        });
        assertThatThrownBy(() -> known.get("board", AWAY)).hasRootCauseMessage("refused");
        known.get("board", () -> "new");
        assertThat(known.get("board", AWAY)).isEqualTo("new");
    }

    private static Supplier<String> failing(SQLException cause) {
        return () -> {
            throw new IllegalStateException(cause);
        };
    }
}
