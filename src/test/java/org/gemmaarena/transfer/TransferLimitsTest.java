package org.gemmaarena.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.LogLines;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;

/** Files that are too large, and readers that are too slow. */
@QuarkusTest
@TestProfile(TransferLimitsTest.Tight.class)
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class TransferLimitsTest {

    public static final class Tight implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("arena.import.max-body-size", "3M", "arena.export.idle-limit", "4s");
        }
    }

    private static final String VOTE = "\"model_a\":\"A\",\"model_b\":\"B\",\"winner\":\"tie\"";

    @Test
    void a_file_that_is_too_large_is_refused_whether_it_tells_its_length_or_not() {
        var large = ("{" + VOTE + ",\"x\":\"" + "x".repeat(1_000_000) + "\"}\n").repeat(4);
        Admin.tryToImport("large", large).then().statusCode(413).contentType("application/problem+json");
        var chunked = Admin.sendChunked("/api/admin/import?format=arena&arena=large", Admin.NDJSON, large);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("Nothing was imported.");
        given().get("/api/leaderboard?arena=large").then().statusCode(404);
    }

    @Test
    void a_reader_that_takes_nothing_is_given_up() throws IOException {
        for (int i = 0; i < 8; i++) {
            Admin.imported("slow", ("{" + VOTE + ",\"x\":\"" + "x".repeat(900_000) + i + "\"}\n").repeat(3));
        }
        try (var log = LogLines.read();
                var socket = new Socket()) {
            socket.setReceiveBufferSize(8192);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            var head = "GET /api/admin/export?format=arena&arena=slow HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + Admin.AUTHORIZATION + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            Voter.await("it is given up", () -> log.lines().stream()
                    .anyMatch(line -> line.message().contains("An export of slow ended before its time")));
            assertThat(rest(socket)).doesNotContain("\r\n0\r\n\r\n").hasSizeLessThan(20_000_000);
        }
        assertThat(Admin.exported("slow")).hasSizeGreaterThan(20_000_000);
    }

    private static String rest(Socket socket) throws IOException {
        var text = new StringBuilder();
        var buffer = new byte[1 << 16];
        try {
            int length;
            while ((length = socket.getInputStream().read(buffer)) > 0) {
                text.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
            }
        } catch (SocketException reset) {
            text.append("<reset>");
        }
        return text.toString();
    }
}
