package org.gemmaarena.backup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.ReleasedSchema;
import org.gemmaarena.running.Voter;
import org.gemmaarena.voter.KeyedDigest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore as an admin asks for them; the arena is empty until the last test. */
@QuarkusTest
@TestProfile(BackupApiTest.Empty.class)
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
@TestMethodOrder(OrderAnnotation.class)
class BackupApiTest {

    public static final class Empty implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("arena.restore.max-body-size", "2M");
        }
    }

    @TempDir
    Path folder;

    @Inject
    KeyedDigest digest;

    @Inject
    Downloads downloads;

    @Test
    @Order(1)
    void nobody_but_an_admin_takes_or_brings_a_backup() {
        given().get("/api/admin/backup").then().statusCode(401);
        given().contentType("application/zip")
                .body(new byte[0])
                .post("/api/admin/restore")
                .then()
                .statusCode(401);
        given().header("Accept", "text/html")
                .redirects()
                .follow(false)
                .get("/admin/backup")
                .then()
                .statusCode(303);
    }

    @Test
    @Order(2)
    void a_file_that_is_no_good_is_refused_in_words() throws SQLException, IOException {
        refused(restore(new byte[] {1, 2, 3}), 400, "no backup of an arena");
        var backup = Copies.save(new ReleasedSchema(6).onH2(folder));
        refused(restore(Arrays.copyOf(backup, backup.length / 2)), 400, "damaged or incomplete");
        var forgery = new Forgery(backup);
        var newer = forgery.withManifest("\"schemaVersion\" : \"6\"", "\"schemaVersion\" : \"999\"");
        refused(restore(newer), 409, "newer version (test)");
        refused(restore(forgery.with("vote", "\"LEFT\"", "7")), 400, "don’t fit");
        refused(restore(forgery.withManifest("\"voter_id\"", "\"other\"")), 400, "“battle.other”");
        restore(new byte[(2 << 20) + 1]).then().statusCode(413).contentType("application/problem+json");
        Admin.request().body("{}").post("/api/admin/restore").then().statusCode(415);
        given().get("/api/leaderboard?arena=team").then().statusCode(404);
    }

    @Test
    @Order(2)
    void another_site_takes_no_backup_by_the_browser_of_an_admin() {
        Admin.request()
                .header("Sec-Fetch-Site", "cross-site")
                .get("/api/admin/backup")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("another site"));
        Admin.request()
                .header("Sec-Fetch-Site", "same-origin")
                .get("/api/admin/backup")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** Read to its end, where it makes room for the next one. */
    private static void taken() {
        Admin.request()
                .get("/api/admin/backup")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    @Order(2)
    void two_backups_are_taken_at_a_time_and_a_third_one_waits() {
        assertThat(downloads.begin()).isTrue();
        taken();
        assertThat(downloads.begin()).as("the one that is done has left").isTrue();
        Admin.request()
                .get("/api/admin/backup")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "60")
                .body("detail", containsString("2 backups"));
        downloads.end();
        downloads.end();
        taken();
    }

    @Test
    @Order(3)
    void the_page_offers_a_restore_while_the_arena_is_empty() {
        page().body(containsString("data-restore"), containsString("no votes yet"));
    }

    @Test
    @Order(4)
    void an_empty_arena_becomes_the_saved_one_at_once() throws SQLException, IOException {
        var here = digest.brief("test", "x");
        var old = new ReleasedSchema(6).onH2(folder);
        var backup = Copies.save(old);
        restore(backup)
                .then()
                .statusCode(200)
                .body("schemaVersion", equalTo("6"))
                .body("tables.vote", equalTo(5))
                .body("tables.attachment", equalTo(1));

        assertThat(digest.brief("test", "x"))
                .as("the secret of the saved arena")
                .isNotEqualTo(here);
        assertThat(Admin.request().get("/api/admin/prompts").jsonPath().getList("id"))
                .as("the saved arena knew no sample prompts of its own")
                .isNotEmpty();
        assertThat(board("team").getInt("votes")).isEqualTo(1);
        assertThat(board("live").getInt("votes")).isEqualTo(1);
        Admin.request()
                .get("/api/admin/audit?limit=2")
                .then()
                .body("[0].action", equalTo("restore"))
                .body("[0].actor", equalTo("admin"))
                .body("[1].action", equalTo("exclude"));
        refused(restore(backup), 409, "not empty");
        page().body(containsString("can’t take a backup"), containsString("5 in 3 arenas"));

        var saved = Admin.request().get("/api/admin/backup");
        saved.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", matchesPattern("attachment; filename=\"gemma-arena-[0-9T-]+Z\\.zip\""));
        var verified = BackupReader.verify(new ByteArrayInputStream(saved.asByteArray()));
        assertThat(verified.contents().rows("vote")).isEqualTo(5);
        assertThat(verified.contents().rows("audit_entry")).isEqualTo(3);
        ReleasedSchema.migrate(old, "latest");
        var copy = ReleasedSchema.h2(folder, "copy");
        ReleasedSchema.migrate(copy, "latest");
        Copies.restore(saved.asByteArray(), copy);
        var rows = Copies.rows(copy);
        assertThat(rows.get("vote")).isEqualTo(Copies.rows(old).get("vote"));
        assertThat(rows.get("answer")).isEqualTo(Copies.rows(old).get("answer"));

        FakeBackends.server()
                .script(FakeBackends.E2B, Script.answer("Yes."))
                .script(FakeBackends.E4B, Script.answer("It does."));
        new Voter().battleAndVote("Does it go on?", "left");
        Voter.await("the new vote", () -> board("live").getInt("votes") == 2);
    }

    private static JsonPath board(String arena) {
        return given().get("/api/leaderboard?arena=" + arena)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse page() {
        return Admin.request()
                .header("Accept", "text/html")
                .get("/admin/backup")
                .then()
                .statusCode(200);
    }

    private static Response restore(byte[] file) {
        return Admin.request().contentType("application/zip").body(file).post("/api/admin/restore");
    }

    private static void refused(Response answer, int status, String words) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(words))
                .body("detail", containsString("Nothing was restored"));
    }
}
