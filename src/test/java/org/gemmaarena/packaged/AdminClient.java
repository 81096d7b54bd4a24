package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/** Who runs a packaged application, by HTTP Basic. */
final class AdminClient {

    private static final String PASSWORD = "look-after-it";

    private final PackagedApplication application;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    AdminClient(PackagedApplication application) {
        this.application = application;
    }

    /** From its next start on the application has an admin area. */
    static PackagedApplication admits(PackagedApplication application) {
        return application.startingQuickly().with("arena.admin.password", PASSWORD);
    }

    void load(String arena, String lines) throws IOException {
        var votes = request("/api/admin/import?format=arena&arena=" + arena)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build();
        assertThat(text(send(votes))).contains("\"rejectedCount\":0");
    }

    byte[] backup() throws IOException {
        return send(request("/api/admin/backup").GET().build()).body();
    }

    /** Returns the report. */
    String restore(byte[] backup) throws IOException {
        return text(send(restoring(backup)));
    }

    CompletableFuture<HttpResponse<byte[]>> startRestore(byte[] backup) {
        return http.sendAsync(restoring(backup), BodyHandlers.ofByteArray());
    }

    /** As it stands in the answer, to the last digit; without the moment at which it was made. */
    String board(String query) throws IOException {
        return text(send(request("/api/leaderboard" + query).GET().build()))
                .replaceFirst("\"computedAt\":\"[^\"]*\"", "");
    }

    /** Takes a model from the boards of an arena. */
    void hide(String arena, String model) throws IOException {
        send(request("/api/admin/leaderboard/hidden-models/" + arena + "/" + model)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"reason\":\"a test\"}"))
                .build());
    }

    private HttpRequest restoring(byte[] backup) {
        return request("/api/admin/restore")
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(backup))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        var credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(application.url().resolve(path)).header("Authorization", "Basic " + credentials);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(() -> text(answer)).isBetween(200, 204);
            return answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
