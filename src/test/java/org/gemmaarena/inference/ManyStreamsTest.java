package org.gemmaarena.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.inference.Asking.end;
import static org.gemmaarena.inference.Asking.request;
import static org.gemmaarena.inference.Asking.text;
import static org.gemmaarena.inference.Asking.until;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.gemmaarena.inference.GenerationEvent.Finished;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManyStreamsTest {

    private static final int STREAMS = 500;
    private static final String PACKAGE = ManyStreamsTest.class.getPackageName();

    @ParameterizedTest
    @EnumSource
    void needNoFurtherThreads(Backend.Kind kind) throws InterruptedException {
        try (FakeModelServer fake = FakeModelServer.onFreePort();
                ModelServers servers = new ModelServers()) {
            fake.script("warm", Script.answer("Hi"))
                    .script("m", Script.answer(Script.LOREM.repeat(2)).withPace(Duration.ofSeconds(6), 20));
            ModelServer server = servers.of(fake.backend(kind));
            Asking.ask(server, "warm");
            long before = threads();
            Queue<List<GenerationEvent>> answers = new ConcurrentLinkedQueue<>();
            for (int i = 0; i < STREAMS; i++) {
                server.generate(request("m")).collect().asList().subscribe().with(answers::add);
            }
            until(() -> fake.open() == STREAMS);
            assertThat(threads()).isLessThanOrEqualTo(before + 4);
            until(() -> answers.size() == STREAMS);
            assertThat(answers).allSatisfy(events -> {
                assertThat(text(events)).isEqualTo(Script.LOREM.repeat(2));
                assertThat(end(events)).isInstanceOf(Finished.class);
            });
        }
    }

    /** Without those of an arena that other tests run in this process, unless they have to do with streams. */
    private static long threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> !thread.getKey().getName().startsWith("executor-thread")
                        || Stream.of(thread.getValue())
                                .anyMatch(frame -> frame.getClassName().startsWith(PACKAGE)))
                .count();
    }
}
