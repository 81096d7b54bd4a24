package org.gemmaarena.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After the sign-in nobody is sent out of the desk. */
class DeskAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/votes",
                "/admin/votes?model=a&pair=a,b&from=2026-01-01T00:00:00Z",
                "/admin/models/gemma4-e2b"
            })
    void pages_of_the_desk_are_kept(String page) {
        assertThat(DeskAddress.orStart(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example",
                "https://evil.example/admin",
                "/admin\\@evil.example",
                "/admin/../",
                "/admin/..%2f..%2f@evil",
                "javascript:alert(1)",
                "/adminevil",
                "/admin/sign-in",
                "/admin/sign-out%zz",
                "/admin?a=<script>",
                "/admin\r\nSet-Cookie: a=b"
            })
    void everything_else_leads_to_the_first_page(String elsewhere) {
        assertThat(DeskAddress.orStart(elsewhere)).isEqualTo("/admin");
    }

    @Test
    void an_endless_address_is_none() {
        assertThat(DeskAddress.orStart("/admin/" + "a".repeat(3000))).isEqualTo("/admin");
    }
}
