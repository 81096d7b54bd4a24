package org.gemmaarena.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gemmaarena.running.Person;
import org.gemmaarena.voter.OpenIdProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming to the desk, staying there and being sent away. */
@QuarkusTest
@TestProfile(AtTheDesk.class)
class DeskTest {

    private static final String GOOD = "a password of some length";

    @Test
    void who_signs_in_is_where_they_wanted_to_be_with_a_cookie_that_scripts_cannot_read() {
        var person = person();
        var answer = person.form(
                "/admin/sign-in", Map.of("user", "admin", "password", "test-password", "to", "/admin/audit?actor=x"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).isEqualTo("/admin/audit");
        assertThat(person.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo("arena_admin");
            assertThat(cookie.isHttpOnly()).isTrue();
        });
        assertThat(person.get("/api/admin/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_user_and_a_wrong_password_read_the_same() {
        var wrongPassword = person().signIn("admin", "wrong");
        var wrongUser = person().signIn("nobody", "test-password");
        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(wrongPassword.body()).contains("User or password is wrong.").isEqualTo(wrongUser.body());
    }

    @Test
    void a_session_that_was_ended_does_not_come_alive_by_a_copied_cookie() {
        var person = person();
        person.signIn("admin", "test-password");
        var copy = copied(person.cookies().get(0));
        assertThat(withCookie(copy).statusCode()).isEqualTo(200);
        assertThat(person.form("/admin/sign-out", Map.of()).uri().getPath()).isEqualTo("/admin/sign-in");
        assertThat(person.cookies()).isEmpty();
        assertThat(withCookie(copy).statusCode()).isEqualTo(401);
    }

    @Test
    void signing_in_gives_a_new_session_and_ends_the_one_before() {
        var person = person();
        person.signIn("admin", "test-password");
        var before = copied(person.cookies().get(0));
        person.signIn("admin", "test-password");
        assertThat(copied(person.cookies().get(0))).isNotEqualTo(before);
        assertThat(withCookie(before).statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_that_only_a_page_keeps_asking_for_ends_and_one_in_use_goes_on() {
        var away = person();
        away.signIn("admin", "test-password");
        var atWork = person();
        atWork.signIn("admin", "test-password");
        await(() -> {
            assertThat(atWork.get("/api/admin/audit").statusCode()).isEqualTo(200);
            return away.get("/api/admin/audit", "Sec-Fetch-Mode", "cors").statusCode() == 401;
        });
    }

    @Test
    void after_some_wrong_passwords_an_address_waits_longer_each_time_and_others_do_not() {
        var person = person();
        for (int i = 0; i < AtTheDesk.FREE; i++) {
            assertThat(person.signIn("grace", "wrong " + i).statusCode()).isEqualTo(401);
        }
        assertThat(longestWait(() -> person.signIn("grace", "wrong"))).isGreaterThanOrEqualTo(4);
        var locked = person.signIn("admin", "test-password");
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.body()).contains("No password is looked at for another");
        assertThat(person().signIn("admin", "test-password").statusCode()).isEqualTo(200);
    }

    @Test
    void a_program_with_wrong_passwords_waits_too_and_is_told_how_long() {
        var person = person();
        var wrong = "Basic " + Base64.getEncoder().encodeToString("ivan:wrong".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < AtTheDesk.FREE; i++) {
            assertThat(person.get("/api/admin/audit", "Authorization", wrong).statusCode())
                    .isEqualTo(401);
        }
        assertThat(longestWait(() -> person.get("/api/admin/audit", "Authorization", wrong)))
                .isGreaterThanOrEqualTo(4);
    }

    /** Tries until it has to wait for at least four seconds, and tells for how long it then has to. */
    private static long longestWait(Supplier<HttpResponse<String>> attempt) {
        long wait = 0;
        for (int i = 0; i < 100 && wait < 4; i++) {
            LockSupport.parkNanos(Duration.ofMillis(wait * 300).toNanos());
            wait = attempt.get().headers().firstValueAsLong("Retry-After").orElse(0);
        }
        return wait;
    }

    @Test
    void strangers_who_guess_from_everywhere_lock_nobody_out_from_where_they_have_been() {
        var admin = admin();
        var name = name();
        add(admin, name, "viewer", GOOD);
        var atHome = person();
        assertThat(atHome.signIn(name, GOOD).statusCode()).isEqualTo(200);
        for (int i = 0; i <= 4 * AtTheDesk.FREE; i++) {
            person().signIn(name, "guess " + i);
        }
        assertThat(longestWait(() -> person().signIn(name, "one more"))).isGreaterThanOrEqualTo(4);
        assertThat(person().signIn(name, GOOD).statusCode()).isEqualTo(429);
        assertThat(atHome.signIn(name, GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void ones_own_right_password_does_not_clear_the_wrong_guesses_at_others() {
        var name = name();
        add(admin(), name, "viewer", GOOD);
        var viewer = person();
        long wait = 0;
        for (int i = 0; i < 40 && wait == 0; i++) {
            viewer.signIn("victim" + i, "guess");
            wait = viewer.signIn(name, GOOD)
                    .headers()
                    .firstValueAsLong("Retry-After")
                    .orElse(0);
        }
        assertThat(wait).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "a:b", "🂡"})
    void a_user_that_no_account_can_be_is_wrong_like_any_other(String user) {
        assertThat(person().signIn(user, "x").statusCode()).isEqualTo(401);
    }

    @Test
    void guesses_sent_at_once_count_like_guesses_one_after_the_other() {
        var person = person();
        var answers = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> person.signIn("heidi", "guess " + i).statusCode()))
                .toList();
        var looked = answers.stream().filter(answer -> answer.join() == 401).count();
        assertThat(looked).isBetween(1L, AtTheDesk.FREE + 5L);
    }

    @Test
    void an_account_comes_changes_and_goes_and_what_changes_holds_at_once() {
        var admin = admin();
        var name = name();
        assertThat(add(admin, name, "viewer", GOOD).statusCode()).isEqualTo(201);
        var person = person();
        assertThat(person.signIn(name, GOOD).statusCode()).isEqualTo(200);
        assertThat(person.get("/api/admin/audit").statusCode()).isEqualTo(200);
        assertThat(person.get("/api/admin/accounts").statusCode()).isEqualTo(403);
        assertThat(person.json("POST", "/api/admin/invitations", "{\"note\":\"x\"}")
                        .body())
                .contains("Who may only look");

        assertThat(admin.json("PUT", "/api/admin/accounts/" + name + "/role", "{\"role\":\"admin\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(person.get("/api/admin/accounts").statusCode()).isEqualTo(200);

        assertThat(admin.json("DELETE", "/api/admin/accounts/" + name, "").statusCode())
                .isEqualTo(204);
        assertThat(person.get("/api/admin/audit").statusCode()).isEqualTo(401);
        assertThat(person.signIn(name, GOOD).statusCode()).isEqualTo(401);
        assertThat(admin.get("/api/admin/audit?target=accounts/" + name).body())
                .contains("add-account", "change-role", "remove-account", "sign-in")
                .doesNotContain(GOOD);
    }

    @Test
    void who_changes_the_password_signs_in_anew_everywhere_with_the_new_one() {
        var admin = admin();
        var name = name();
        add(admin, name, "viewer", GOOD);
        var here = person();
        here.signIn(name, GOOD);
        var there = person();
        there.signIn(name, GOOD);
        var wrong =
                here.json("PUT", "/api/admin/account/password", "{\"current\":\"no\",\"password\":\"" + GOOD + "!\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"field\":\"current\"");
        assertThat(here.json(
                                "PUT",
                                "/api/admin/account/password",
                                "{\"current\":\"" + GOOD + "\",\"password\":\"" + GOOD + "!\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(here.get("/api/admin/audit").statusCode()).isEqualTo(401);
        assertThat(there.get("/api/admin/audit").statusCode()).isEqualTo(401);
        assertThat(person().signIn(name, GOOD).statusCode()).isEqualTo(401);
        assertThat(person().signIn(name, GOOD + "!").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|viewer|a password of some length|name",
                "a:b|viewer|a password of some length|name",
                "-a|viewer|a password of some length|name",
                "ada|owner|a password of some length|role",
                "ada|viewer|short|password",
                "ada|viewer|''|password"
            })
    void an_account_that_cannot_be_is_refused_with_the_field(String name, String role, String password, String field) {
        var answer = add(admin(), name, role, password);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void the_configured_account_stays_and_a_name_is_given_once() {
        var admin = admin();
        assertThat(admin.json("DELETE", "/api/admin/accounts/admin", "").statusCode())
                .isEqualTo(409);
        assertThat(admin.json("PUT", "/api/admin/accounts/admin/role", "{\"role\":\"viewer\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(add(admin, "admin", "viewer", GOOD).statusCode()).isEqualTo(409);
        assertThat(admin.json("DELETE", "/api/admin/accounts/who", "").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"arena-admin,200,200", "arena-viewer,200,403", "arena-admins,403,401", "'',403,401"})
    void who_comes_by_the_provider_may_do_what_its_claim_says(String role, int arrives, int managesAccounts) {
        OpenIdProvider.account = "ada";
        OpenIdProvider.roles = List.of("everybody", role);
        var person = person();
        var answer = person.get("/admin/sign-in/openid?to=%2Fadmin%2Faudit");
        assertThat(answer.statusCode()).isEqualTo(arrives);
        assertThat(person.get("/api/admin/accounts").statusCode()).isEqualTo(managesAccounts);
        if (arrives == 200) {
            assertThat(answer.uri().getPath()).isEqualTo("/admin/audit");
            assertThat(person.cookies()).extracting(HttpCookie::getName).containsExactly("arena_admin");
            assertThat(person.get("/api/admin/audit?target=accounts/openid:ada@example.org~")
                            .body())
                    .contains("sign-in");
            assertThat(person.get("/admin/account").body()).contains("there is no password to change here");
        }
    }

    @Test
    void coming_by_the_provider_as_an_admin_makes_nobody_a_voter() {
        OpenIdProvider.account = "bob";
        OpenIdProvider.roles = List.of("arena-viewer");
        var person = person();
        person.get("/sign-in");
        assertThat(person.cookies()).isEmpty();
    }

    private static Person admin() {
        var admin = person();
        assertThat(admin.signIn("admin", "test-password").statusCode()).isEqualTo(200);
        return admin;
    }

    private static HttpResponse<String> add(Person admin, String name, String role, String password) {
        return admin.json(
                "POST",
                "/api/admin/accounts",
                "{\"name\":\"%s\",\"role\":\"%s\",\"password\":\"%s\"}".formatted(name, role, password));
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** Somebody at an address where nobody was before. */
    private static Person person() {
        return new Person(address());
    }

    private static String address() {
        var bytes = UUID.randomUUID();
        return "2001:db8:%x:%x::1"
                .formatted(bytes.getMostSignificantBits() & 0xffff, bytes.getLeastSignificantBits() & 0xffff);
    }

    private static String name() {
        return "p" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String copied(HttpCookie cookie) {
        return cookie.getName() + "=" + cookie.getValue();
    }

    private static HttpResponse<String> withCookie(String cookie) {
        return person().get("/api/admin/audit", "Cookie", cookie);
    }
}
