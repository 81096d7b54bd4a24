package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.Socket;

/** Where Ollama listens by default. A test of the defaults needs it free. */
final class OllamaPort {

    static final int NUMBER = 11434;

    private OllamaPort() {}

    /** Skips the test, and says why, where somebody listens there. */
    static void assumeFree() {
        if (taken()) {
            var reason = "skipped: something listens on port " + NUMBER + ", so the demonstration does not play";
            System.out.println(reason);
            abort(reason);
        }
    }

    /** The same, but a failure on a machine that builds for everybody. */
    static void requireFreeOnCi() {
        if ("true".equals(System.getenv("CI"))) {
            assertThat(taken()).as("something listens on port %d", NUMBER).isFalse();
        }
        assumeFree();
    }

    private static boolean taken() {
        try (var socket = new Socket("localhost", NUMBER)) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }
}
