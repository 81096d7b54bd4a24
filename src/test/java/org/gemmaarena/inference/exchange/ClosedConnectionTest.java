package org.gemmaarena.inference.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A server that hangs up without a word, as one does whose kept connections have been idle for too long. */
class ClosedConnectionTest {

    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void a_request_on_a_connection_that_was_just_closed_is_sent_once_more() throws Exception {
        try (var server = serve(1)) {
            assertThat(ask(server)).containsExactly("hello", "ended");
        }
        assertThat(requests).hasValue(2);
    }

    @Test
    void a_server_that_never_answers_anything_is_not_asked_a_third_time() throws Exception {
        try (var server = serve(Integer.MAX_VALUE)) {
            assertThat(ask(server)).singleElement().asString().startsWith("broken");
        }
        assertThat(requests).hasValue(2);
    }

    private static List<String> ask(ServerSocket server) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getLocalPort()))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        var heard = new CopyOnWriteArrayList<String>();
        var end = new CompletableFuture<Void>();
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        new Exchange(request, new ExchangeListener() {
                    @Override
                    public void line(String line) {
                        heard.add(line);
                    }

                    @Override
                    public void ended() {
                        heard.add("ended");
                        end.complete(null);
                    }

                    @Override
                    public void refused(Refusal refusal) {
                        heard.add("refused");
                        end.complete(null);
                    }

                    @Override
                    public void broken(Throwable cause) {
                        heard.add("broken " + cause);
                        end.complete(null);
                    }
                })
                .start(client);
        end.get(20, TimeUnit.SECONDS);
        return heard;
    }

    /** Hangs up on so many requests before it answers one. */
    private ServerSocket serve(int hangUps) throws IOException {
        var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (var socket = server.accept()) {
                    readHead(socket);
                    if (requests.incrementAndGet() > hangUps) {
                        socket.getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhello\n"
                                        .getBytes(StandardCharsets.UTF_8));
                    }
                } catch (IOException closed) {
                    if (!server.isClosed()) {
                        throw new UncheckedIOException(closed);
                    }
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static void readHead(Socket socket) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            // the head ends with an empty line
        }
        for (int i = 0; i < 2; i++) {
            lines.read();
        }
    }
}
