package org.gemmaarena.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.LogLines;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import takes and refuses, and what comes out again. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class TransferApiTest {

    private static final String VOTE_OF_NOBODY = "/api/battles/" + new UUID(0, 0) + "/vote";
    private static final String VOTE = "\"model_a\":\"A\",\"model_b\":\"B\",\"winner\":\"model_a\"";

    private final String arena = "t-" + UUID.randomUUID();

    @Inject
    ArenaContents database;

    @Test
    void nobody_but_the_admin_imports_or_exports() {
        for (var body : List.of("{" + VOTE + "}", " ".repeat(2_000_000))) {
            given().contentType(Admin.NDJSON)
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .post("/api/admin/import?format=arena&arena=" + arena)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
        given().get("/api/admin/export?format=arena&arena=live").then().statusCode(401);
        given().get("/api/leaderboard?arena=" + arena).then().statusCode(404);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var first = Admin.imported(arena, SixModelsArena.body());
        assertThat(first.getInt("accepted")).isEqualTo(600);
        assertThat(first.getInt("duplicates")).isZero();
        assertThat(first.getInt("rejectedCount")).isZero();
        assertThat(first.getList("rejected")).isEmpty();
        var votes = database.votes(arena);
        var tallies = database.tallies(arena);
        assertThat(votes).hasSize(600);

        var again = Admin.imported(arena, SixModelsArena.body());
        assertThat(again.getInt("accepted")).isZero();
        assertThat(again.getInt("duplicates")).isEqualTo(600);
        assertThat(database.votes(arena)).isEqualTo(votes);
        assertThat(database.tallies(arena)).isEqualTo(tallies);
    }

    @Test
    void what_a_failure_left_out_the_same_file_brings() {
        var lines = SixModelsArena.lines();
        Admin.imported(arena, lines.subList(0, 250));
        var report = Admin.imported(arena, lines);
        assertThat(report.getInt("accepted")).isEqualTo(350);
        assertThat(report.getInt("duplicates")).isEqualTo(250);
        assertThat(database.votes(arena)).hasSize(600);
    }

    @Test
    void a_line_without_id_is_known_by_its_file_and_place() {
        var file = ("{" + VOTE + "}\n").repeat(3);
        assertThat(Admin.imported(arena, file).getInt("accepted")).isEqualTo(3);
        assertThat(Admin.imported(arena, file).getInt("duplicates")).isEqualTo(3);
        assertThat(Admin.imported(arena, file + "\n\n{" + VOTE + "}").getInt("accepted"))
                .isEqualTo(4);
    }

    @Test
    void an_id_counts_once_in_a_file_too_and_once_for_each_arena() {
        var line = "{\"id\":\"x\"," + VOTE + "}";
        var report = Admin.imported(arena, List.of(line, "", line, "{\"id\":\"y\"," + VOTE + "}"));
        assertThat(report.getInt("accepted")).isEqualTo(2);
        assertThat(report.getInt("duplicates")).isEqualTo(1);
        assertThat(Admin.imported(arena + "-b", line).getInt("accepted")).isEqualTo(1);
    }

    @Test
    void bad_lines_are_named_and_skipped() {
        var lines = IntStream.rangeClosed(1, 150)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"model_a\":\"A\",\"winner\":\"tie\"}")
                .collect(Collectors.joining("\n"));
        var report = Admin.imported(arena, "{" + VOTE + "}\n\n" + lines + "\n{" + VOTE + "}");
        assertThat(report.getInt("accepted")).isEqualTo(2);
        assertThat(report.getInt("rejectedCount")).isEqualTo(150);
        assertThat(report.getList("rejected")).hasSize(100);
        assertThat(report.getInt("rejected[0].line")).isEqualTo(3);
        assertThat(report.getString("rejected[0].reason")).isEqualTo("“model_b” is missing or blank.");
        assertThat(report.getInt("rejected[99].line")).isEqualTo(102);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "format=arena&arena=live,arena",
        "format=arena&arena=demo,arena",
        "format=arena&arena=A%20b,arena",
        "format=arena&arena=,arena",
        "format=arena,arena",
        "format=csv&arena=some,format",
        "format=parquet&arena=some,format",
        "arena=some,format"
    })
    void an_import_says_which_parameter_it_refuses(String query, String field) {
        Admin.request()
                .contentType(Admin.NDJSON)
                .body(("{" + VOTE + "}").getBytes(StandardCharsets.UTF_8))
                .post("/api/admin/import?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @Test
    void other_content_types_are_refused() {
        Admin.request()
                .contentType("application/json")
                .body("{}")
                .post("/api/admin/import?format=arena&arena=" + arena)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", containsString("x-ndjson"));
    }

    @Test
    void only_an_import_may_be_larger_than_a_megabyte() {
        var large = "{\"id\":\"1\",\"x\":\"" + "x".repeat(2_000_000) + "\"," + VOTE + "}\n{\"id\":\"2\"," + VOTE + "}";
        assertThat(Admin.imported(arena, large).getInt("accepted")).isEqualTo(2);
        var path = "/api/admin/import?format=arena&arena=" + arena + "-b";
        assertThat(Admin.sendChunked(path, Admin.NDJSON, large).body()).startsWith("{\"accepted\":2,");
        assertThat(Admin.sendChunked("/api/admin/import?format=csv&arena=x", Admin.NDJSON, large.repeat(4))
                        .statusCode())
                .isEqualTo(400);
        try (var log = LogLines.read()) {
            // A little too large: who still sends when the server ends the connection may miss the answer.
            var text = "\"" + "x".repeat(1 << 20) + "\"";
            for (var body : List.of("{\"x\":" + text + "}", "{\"choice\":\"left\",\"reasons\":[" + text + "]}")) {
                assertThat(Admin.sendChunked(VOTE_OF_NOBODY, "application/json", body)
                                .statusCode())
                        .isEqualTo(413);
            }
            for (var other : List.of(VOTE_OF_NOBODY, "/api/admin/export", "/api/admin/import/more")) {
                Admin.request()
                        .contentType("application/json")
                        .body(large.getBytes(StandardCharsets.UTF_8))
                        .post(other)
                        .then()
                        .statusCode(413);
            }
            assertThat(log.lines()).as("nobody fills the log so").noneMatch(line -> line.message()
                    .contains(VOTE_OF_NOBODY));
        }
    }

    @Test
    void names_stay_as_they_are_and_ids_never_collide() {
        Admin.imported(
                arena,
                List.of(
                        "{\"model_a\":\"Gemma 3\",\"model_b\":\"gemma-3\",\"winner\":\"tie\"}",
                        "{\"model_a\":\"模型 😀\",\"model_b\":\"gemma_3\",\"winner\":\"tie\"}"));
        Admin.imported(arena, "{\"id\":\"later\",\"model_a\":\"GEMMA 3\",\"model_b\":\"Gemma 3\",\"winner\":\"tie\"}");
        assertThat(database.models(arena))
                .containsExactly(
                        "[gemma-3, Gemma 3]",
                        "[gemma-3-2, gemma-3]",
                        "[gemma-3-3, GEMMA 3]",
                        "[gemma_3, gemma_3]",
                        "[model, 模型 😀]");
        given().get("/api/leaderboard?arena=" + arena)
                .then()
                .statusCode(200)
                .body("models.find { it.model == 'model' }.name", equalTo("模型 😀"))
                .body("models.find { it.model == 'gemma-3' }.votes", equalTo(2));
    }

    @Test
    void an_arena_takes_so_many_models_and_no_more() {
        var lines = IntStream.rangeClosed(1, 501)
                .mapToObj(i -> "{\"model_a\":\"a%d\",\"model_b\":\"b%d\",\"winner\":\"tie\"}".formatted(i, i))
                .collect(Collectors.joining("\n"));
        var report = Admin.imported(arena, lines + "\n{\"model_a\":\"a1\",\"model_b\":\"b7\",\"winner\":\"tie\"}");
        assertThat(report.getInt("accepted")).isEqualTo(501);
        assertThat(report.getList("rejected.line")).containsExactly(501);
    }

    @Test
    void votes_of_an_excluded_voter_come_in_but_do_not_count() {
        var voter = UUID.randomUUID();
        var line = "{\"id\":\"%s\"," + VOTE + ",\"arena_metadata\":{\"voter\":\"" + voter + "\"}}";
        Admin.imported(arena, line.formatted("1"));
        var exclusion = "/api/admin/voters/" + voter + "/exclusion";
        Admin.request()
                .contentType("application/json")
                .body("{\"reason\":\"script\"}")
                .put(exclusion)
                .then()
                .statusCode(200);
        Admin.imported(arena, line.formatted("2"));
        given().get("/api/leaderboard?arena=" + arena)
                .then()
                .body("votes", equalTo(0))
                .body("excludedVotes", equalTo(2));
        Admin.request().delete(exclusion).then().statusCode(200);
        given().get("/api/leaderboard?arena=" + arena)
                .then()
                .body("votes", equalTo(2))
                .body("excludedVotes", equalTo(0));
    }

    @Test
    void a_hostile_file_harms_nothing_but_itself() {
        var report = Admin.imported(
                arena,
                List.of(
                        "{\"x\":" + "[".repeat(50_000) + "," + VOTE + "}",
                        "{" + VOTE + ",\"timestamp\":1" + "0".repeat(900) + "}",
                        "{" + VOTE + ",\"timestamp\":1e999999999}",
                        "{\"model_a\":\"\\u0000\",\"model_b\":\"B\",\"winner\":\"tie\"}",
                        "{\"model_a\":\"\\udfff\",\"model_b\":\"B\",\"winner\":\"tie\"}",
                        "{" + VOTE + ",\"x\":\"" + "y".repeat(5_000_000) + "\"}",
                        "{" + VOTE + ",\"raw\":\"\u0000\"}",
                        "{" + VOTE + ",\"language\":\"\\u0000\"}",
                        "{" + VOTE + ",\"id\":\"" + "k".repeat(201) + "\"}",
                        "{" + VOTE + ",\"big\":1e999999999,\"text\":\"\\u0000\\ud800\"}"));
        assertThat(report.getInt("accepted")).isEqualTo(1);
        assertThat(report.getList("rejected.line")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Admin.exported(arena)).contains("\"big\":1e999999999,\"text\":\"\\u0000\\ud800\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Content-Length: 10000000", "Transfer-Encoding: chunked"})
    void an_upload_that_breaks_off_imports_nothing(String length) throws IOException {
        var before = spooled();
        var line = "{" + VOTE + "}\n";
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head = "POST /api/admin/import?format=arena&arena=" + arena + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: " + Admin.AUTHORIZATION + "\r\nContent-Type: application/x-ndjson\r\n" + length
                    + "\r\n\r\n";
            var body = length.startsWith("Content")
                    ? line.repeat(1000)
                    : "f\r\n".replace("f", Integer.toHexString(line.length() * 1000)) + line.repeat(1000) + "\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            Voter.await("the upload has begun", () -> !spooled().equals(before));
            assertThat(open()).allMatch(file -> file.endsWith(" (deleted)"));
        }
        Voter.await("the file is gone", () -> spooled().equals(before));
        given().get("/api/leaderboard?arena=" + arena).then().statusCode(404);
        assertThat(database.lines(arena)).isZero();
    }

    @Test
    void who_is_not_signed_in_cannot_make_the_server_read() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(60_000);
            var head = "POST /api/admin/import?format=arena&arena=" + arena + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/x-ndjson\r\nContent-Length: 3000000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 401 ").containsIgnoringCase("\r\nconnection: close\r\n");
        }
    }

    @Test
    void an_export_names_what_it_cannot_find() {
        Admin.request()
                .get("/api/admin/export?format=arena&arena=nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        Admin.request()
                .get("/api/admin/export?format=xml&arena=live")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("format"));
    }

    @Test
    void an_export_that_fails_on_its_way_does_not_look_complete() {
        Admin.imported(arena, SixModelsArena.body());
        database.change("update vote set choice = 'BROKEN' where battle_id = ?1", NameBased.battle(arena, "b0590"));
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + "/api/admin/export?format=arena&arena=" + arena))
                .header("Authorization", Admin.AUTHORIZATION)
                .build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_table_has_one_row_a_vote_and_no_formulas() {
        Admin.imported(
                arena,
                List.of(
                        "{\"id\":\"1\",\"model_a\":\"=1+1\",\"model_b\":\"a \\\"b\\\", c\",\"winner\":\"tie\","
                                + "\"timestamp\":\"2025-03-01T08:01:28Z\",\"is_code\":true,\"language\":\"en\"}",
                        "{\"id\":\"@2\",\"model_a\":\"-x\",\"model_b\":\"+y\",\"winner\":\"model_b\"}"));
        var table = Admin.request().get("/api/admin/export?format=csv&arena=" + arena);
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.contentType()).startsWith("text/csv");
        var rows = table.asString().split("\r\n");
        assertThat(rows).hasSize(3);
        assertThat(rows[0]).startsWith("id,arena,voter,model_a,model_b,winner,counted,not_counted_because,categories,");
        assertThat(rows[1])
                .startsWith("1," + arena + ",")
                .contains(",'=1+1,\"a \"\"b\"\", c\",tie,true,,coding,en,1,0,");
        assertThat(rows[1]).endsWith(",2025-03-01T08:01:28Z");
        assertThat(rows[2]).startsWith("'@2,").contains(",'-x,'+y,model_b,true,");
    }

    @Test
    void an_import_stands_in_the_record() {
        Admin.imported(arena, "{" + VOTE + "}\nnonsense");
        assertThat(database.rows("select actor, action, detail from audit_entry where target = ?1", "arenas/" + arena))
                .satisfiesExactlyInAnyOrder(
                        begin -> assertThat(begin).matches("\\[admin, import-begin, \\d+ bytes; SHA-256 [0-9a-f]{64}]"),
                        end -> assertThat(end).startsWith("[admin, import, 1 accepted, 0 duplicates, 1 rejected"));
    }

    /** Linux lists what the process has open; a file without a name is "(deleted)". */
    private static List<String> spooled() {
        return open().filter(file -> file.endsWith(" (deleted)")).toList();
    }

    private static Stream<String> open() {
        return Stream.of(new File("/proc/self/fd").listFiles())
                .map(descriptor -> {
                    try {
                        return Files.readSymbolicLink(descriptor.toPath()).toString();
                    } catch (IOException closedMeanwhile) {
                        return "";
                    }
                })
                .filter(file -> file.contains("/arena-upload-"))
                .sorted();
    }
}
