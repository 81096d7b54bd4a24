package org.gemmaarena.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The record is searched, paged, and given out whole. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class AuditApiTest {

    @Inject
    Audit audit;

    private final String actor = "a" + UUID.randomUUID();

    @Test
    void what_was_before_and_after_stands_with_who_and_why() {
        record("change-thing", "things/1", "old", "new", "because");
        Admin.request()
                .get("/api/admin/audit?actor=" + actor)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].before", equalTo("old"))
                .body("[0].after", equalTo("new"))
                .body("[0].action", equalTo("change-thing"))
                .body("[0].reason", equalTo("because"));
    }

    @Test
    void all_filters_hold_at_once_and_a_target_fits_by_its_beginning_to_the_letter() {
        record("change-thing", "things/1", null, null, null);
        record("change-thing", "things/2", null, null, null);
        record("drop-thing", "things/1", null, null, null);
        record("change-thing", "th%ngs/1", null, null, null);
        Admin.request()
                .get("/api/admin/audit?actor=" + actor + "&action=change-thing&target=things/")
                .then()
                .body("target", contains("things/2", "things/1"));
        Admin.request()
                .queryParam("actor", actor)
                .queryParam("target", "th%")
                .get("/api/admin/audit")
                .then()
                .body("target", contains("th%ngs/1"));
        Admin.request()
                .get("/api/admin/audit?to=2020-01-01&actor=" + actor)
                .then()
                .body("", hasSize(0));
        Admin.request()
                .get("/api/admin/audit?from=2020-01-01T00:00:00Z&actor=" + actor)
                .then()
                .body("", hasSize(4));
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        for (int i = 0; i < 7; i++) {
            record("count", "things/" + i, null, null, null);
        }
        var first = Admin.request()
                .get("/api/admin/audit?limit=4&actor=" + actor)
                .then()
                .body("target", contains("things/6", "things/5", "things/4", "things/3"))
                .extract()
                .<Number>path("[3].id");
        Admin.request()
                .get("/api/admin/audit?limit=4&actor=" + actor + "&before=" + first)
                .then()
                .body("target", contains("things/2", "things/1", "things/0"))
                .body("actor", everyItem(equalTo(actor)));
    }

    @Test
    void the_download_has_every_entry_as_a_line_also_beyond_one_page() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 1203; i++) {
                audit.record(new Audit.Change(actor, "count", "things/" + i, null, "a\nb", null));
            }
        });
        var lines = Admin.request()
                .get("/api/admin/audit/export?actor=" + actor)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .split("\n");
        assertThat(lines).hasSize(1203).doesNotHaveDuplicates();
        assertThat(lines[0]).contains("\"target\":\"things/1202\"", "\"after\":\"a\\nb\"");
    }

    @ParameterizedTest
    @CsvSource({"from,yesterday", "to,2026-13-01", "before,-1", "limit,0", "limit,1001", "limit,ten"})
    void what_cannot_be_looked_for_is_refused_with_its_name(String parameter, String value) {
        Admin.request()
                .get("/api/admin/audit?" + parameter + "=" + value)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(parameter));
    }

    @Test
    void a_state_of_any_length_is_cut_to_what_is_kept() {
        record("long", "things/1", "x".repeat(Audit.LONGEST_STATE + 1), null, null);
        var kept = Admin.request()
                .get("/api/admin/audit?actor=" + actor)
                .then()
                .extract()
                .<String>path("[0].before");
        assertThat(kept).hasSize(Audit.LONGEST_STATE);
    }

    private void record(String action, String target, String before, String after, String reason) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(new Audit.Change(actor, action, target, before, after, reason)));
    }
}
