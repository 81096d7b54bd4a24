package org.gemmaarena.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.gemmaarena.inference.GenerationEvent.Failed;
import org.gemmaarena.inference.GenerationEvent.Text;
import org.gemmaarena.inference.GenerationEvent.Thought;

/** Asks in tests, and takes answers apart. */
public final class Asking {

    public static final Duration PATIENCE = Duration.ofSeconds(20);
    public static final Sampling SAMPLING = new Sampling(1.0, 0.95, 64, 512, 8192, false);

    private Asking() {}

    public static GenerationRequest request(String model) {
        return new GenerationRequest(model, List.of(new Message(Role.USER, "Say hello")), SAMPLING);
    }

    public static List<GenerationEvent> ask(ModelServer server, String model) {
        return server.generate(request(model)).collect().asList().await().atMost(PATIENCE);
    }

    public static String text(List<GenerationEvent> events) {
        return events.stream()
                .map(event -> event instanceof Text text ? text.text() : "")
                .collect(Collectors.joining());
    }

    public static String thoughts(List<GenerationEvent> events) {
        return events.stream()
                .map(event -> event instanceof Thought thought ? thought.text() : "")
                .collect(Collectors.joining());
    }

    /** The end; fails unless it is the only one and the last event. */
    public static GenerationEvent end(List<GenerationEvent> events) {
        List<GenerationEvent> ends = events.stream()
                .filter(event -> !(event instanceof Text || event instanceof Thought))
                .toList();
        if (ends.size() != 1 || events.get(events.size() - 1) != ends.get(0)) {
            throw new AssertionError("not exactly one end, at the end: " + events);
        }
        return ends.get(0);
    }

    /** Fails unless the end is a failure of this kind with this in its one line of detail. */
    public static void assertFailed(List<GenerationEvent> events, FailureKind kind, String detail) {
        assertThat(end(events)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.kind()).isEqualTo(kind);
            assertThat(failed.detail()).contains(detail).doesNotContain("\n");
        });
    }

    public static void until(BooleanSupplier condition) throws InterruptedException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("did not come true in " + PATIENCE);
            }
            Thread.sleep(5);
        }
    }
}
