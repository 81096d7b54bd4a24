package org.gemmaarena.inference;

import java.util.List;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests with a fake server that plays one script after the other. */
abstract class PlayedAnswers {

    static FakeModelServer fake;
    static ModelServers servers;

    @BeforeAll
    static void start() {
        fake = FakeModelServer.onFreePort();
        servers = new ModelServers();
    }

    @AfterAll
    static void stop() {
        servers.close();
        fake.close();
    }

    static List<GenerationEvent> play(Backend.Kind kind, Script script) {
        fake.script("m", script);
        return Asking.ask(server(kind), "m");
    }

    static ModelServer server(Backend.Kind kind) {
        return servers.of(fake.backend(kind));
    }
}
