package org.gemmaarena.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void a_password_fits_its_own_hash_and_no_other() {
        var hash = Passwords.hash("correct horse");
        assertThat(Passwords.fits("correct horse", hash)).isTrue();
        assertThat(Passwords.fits("correct horse ", hash)).isFalse();
        assertThat(Passwords.fits("", hash)).isFalse();
    }

    @Test
    void the_hash_is_salted_slow_bcrypt_and_fits_its_column() {
        assertThat(Passwords.hash("x"))
                .startsWith("$2a$12$")
                .hasSizeLessThan(100)
                .isNotEqualTo(Passwords.hash("x"));
    }

    @Test
    void what_bcrypt_would_not_see_is_refused_instead_of_ignored() {
        var most = "é".repeat(36);
        assertThat(Passwords.isGood(most)).isTrue();
        assertThat(Passwords.isGood(most + "x")).isFalse();
        assertThat(Passwords.fits(most + "x", Passwords.hash(most))).isFalse();
    }

    @Test
    void a_password_chosen_here_has_twelve_characters() {
        assertThat(Passwords.isGood("12345678901")).isFalse();
        assertThat(Passwords.isGood("123456789012")).isTrue();
        assertThat(Passwords.isGood("🂡".repeat(11))).isFalse();
    }
}
