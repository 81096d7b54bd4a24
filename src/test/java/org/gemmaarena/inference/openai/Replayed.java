package org.gemmaarena.inference.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.inference.Asking.ask;
import static org.gemmaarena.inference.Asking.end;

import java.util.List;
import org.gemmaarena.inference.Backend;
import org.gemmaarena.inference.Ending;
import org.gemmaarena.inference.GenerationEvent;
import org.gemmaarena.inference.GenerationEvent.Finished;
import org.gemmaarena.inference.ModelServer;
import org.gemmaarena.inference.ModelServers;
import org.gemmaarena.inference.fake.Replay;
import org.junit.jupiter.api.AfterEach;

/** Tests against a server that says again what a real one said. */
abstract class Replayed {

    final Replay replay = new Replay();
    final ModelServers servers = new ModelServers();

    @AfterEach
    void stop() {
        servers.close();
        replay.close();
    }

    List<GenerationEvent> answer(Transcript transcript) {
        replay.then(transcript.status(), transcript.body());
        return ask(server(), "m");
    }

    ModelServer server() {
        return servers.of(new Backend("llama", Backend.Kind.OPENAI, replay.url(), null));
    }

    static void assertLength(List<GenerationEvent> events, int promptTokens, int outputTokens) {
        assertThat(end(events)).isInstanceOfSatisfying(Finished.class, finished -> {
            assertThat(finished.ending()).isEqualTo(Ending.LENGTH);
            assertThat(finished.usage().promptTokens()).isEqualTo(promptTokens);
            assertThat(finished.usage().outputTokens()).isEqualTo(outputTokens);
        });
    }
}
