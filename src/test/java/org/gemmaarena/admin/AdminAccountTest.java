package org.gemmaarena.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.LaunchMode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminAccountTest {

    @Test
    void user_and_password_must_both_fit() {
        var account = account("secret");
        assertThat(account.matches("admin", "secret".toCharArray())).isTrue();
        assertThat(account.matches("Admin", "secret".toCharArray())).isFalse();
        assertThat(account.matches("admin", "secret ".toCharArray())).isFalse();
        assertThat(account.matches("", "".toCharArray())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void an_empty_password_is_none_and_lets_nobody_in(String empty) {
        var account = account(empty);
        assertThat(account.exists()).isFalse();
        assertThat(account.matches("admin", empty.toCharArray())).isFalse();
        assertThat(account.matches("admin", "".toCharArray())).isFalse();
    }

    @Test
    void in_development_a_password_is_drawn_where_none_is_given() {
        var drawn = account("", LaunchMode.DEVELOPMENT);
        assertThat(drawn.exists()).isTrue();
        assertThat(drawn.matches("admin", "".toCharArray())).isFalse();
        assertThat(account("mine", LaunchMode.DEVELOPMENT).matches("admin", "mine".toCharArray()))
                .isTrue();
    }

    private static AdminAccount account(String password) {
        return account(password, LaunchMode.NORMAL);
    }

    private static AdminAccount account(String password, LaunchMode mode) {
        var config = new AdminConfig() {
            @Override
            public String user() {
                return "admin";
            }

            @Override
            public Optional<String> password() {
                return Optional.of(password);
            }
        };
        return new AdminAccount(config, new Random(1), mode);
    }
}
