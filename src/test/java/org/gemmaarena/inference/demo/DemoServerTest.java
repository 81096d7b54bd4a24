package org.gemmaarena.inference.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gemmaarena.inference.Ending;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.inference.GenerationEvent;
import org.gemmaarena.inference.GenerationEvent.Failed;
import org.gemmaarena.inference.GenerationEvent.Finished;
import org.gemmaarena.inference.GenerationEvent.Text;
import org.gemmaarena.inference.GenerationRequest;
import org.gemmaarena.inference.Message;
import org.gemmaarena.inference.Role;
import org.gemmaarena.inference.Sampling;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.Usage;
import org.junit.jupiter.api.Test;

class DemoServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pace QUICK = new Pace(Duration.ofMillis(1), Duration.ofNanos(1));
    private static final String LONG = "Grass 🌱🌿\n\n```\n    two  spaces\t\u00a0\n```\r\nend \n";
    private static final Message HELLO = new Message(Role.USER, "Say hello");

    @Test
    void theWholeTextArrivesUnchangedWordByWordThenTheEnd() {
        List<GenerationEvent> events = all(server(LONG, QUICK), DemoServer.CAREFUL, HELLO);

        assertThat(text(events)).isEqualTo(LONG);
        assertThat(events)
                .startsWith(new Text("Grass"), new Text(" 🌱🌿"), new Text("\n\n```"), new Text("\n    two"))
                .endsWith(new Text(" \n"), new Finished(Ending.STOP, Usage.UNKNOWN));
        assertThat(events.subList(0, events.size() - 1)).allMatch(Text.class::isInstance);
    }

    @Test
    void anEmptyAnswerIsOnlyTheEnd() {
        assertThat(all(server("", QUICK), DemoServer.HASTY, HELLO))
                .containsExactly(new Finished(Ending.STOP, Usage.UNKNOWN));
    }

    @Test
    void eachVoiceGivesItsOwnAnswer() {
        Sample sample = new Sample("T", "Say hello", Map.of(Voice.CAREFUL, "Good morning.", Voice.HASTY, "Hi!"));
        DemoServer server = new DemoServer(new Answers(List.of(sample)), voice -> QUICK);

        assertThat(text(all(server, DemoServer.CAREFUL, HELLO))).isEqualTo("Good morning.");
        assertThat(text(all(server, DemoServer.HASTY, HELLO))).isEqualTo("Hi!");
    }

    @Test
    void anUnknownPromptIsToldThatThisIsADemonstrationByBothVoices() {
        DemoServer server = server(LONG, QUICK);
        Message unknown = new Message(Role.USER, "Who are you?");
        String careful = text(all(server, DemoServer.CAREFUL, unknown));
        String hasty = text(all(server, DemoServer.HASTY, unknown));

        assertThat(List.of(careful, hasty)).doesNotHaveDuplicates().allSatisfy(said -> assertThat(said)
                .contains("demonstration", "Gemma", "written"));
        assertThat(careful).contains("- A title", "ollama pull gemma4:e2b\n", "ollama pull gemma4:e4b\n");
    }

    @Test
    void theLastUserMessageOfAConversationCounts() {
        Message system = new Message(Role.SYSTEM, "Be brief");
        Message answer = new Message(Role.ASSISTANT, "Hi!");
        Message other = new Message(Role.USER, "And now?");
        DemoServer server = server(LONG, QUICK);

        assertThat(text(all(server, DemoServer.HASTY, system, other, answer, HELLO, answer)))
                .isEqualTo(LONG);
        assertThat(text(all(server, DemoServer.HASTY, HELLO, answer, other))).contains("demonstration");
        assertThat(text(all(server, DemoServer.HASTY, system))).contains("demonstration");
    }

    @Test
    void aModelThatIsNotServedFailsAsAnEvent() {
        assertThat(all(server(LONG, QUICK), "other", HELLO))
                .containsExactly(new Failed(FailureKind.TRY_AGAIN, "The demonstration has no model other"));
    }

    @Test
    void bothNamesAreServedWithoutDigest() {
        assertThat(DemoServer.withSampleAnswers().models(PATIENCE).await().atMost(PATIENCE))
                .containsExactly(new ServedModel("careful", null), new ServedModel("hasty", null));
    }

    @Test
    void theFirstWordAndEachFurtherWordTakeTheirTime() {
        Pace pace = new Pace(Duration.ofMillis(200), Duration.ofMillis(20));
        long start = System.nanoTime();
        List<GenerationEvent> events = all(server("a b c d e f", pace), DemoServer.HASTY, HELLO);

        assertThat(events).hasSize(7);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void theHastyVoiceBeginsSoonerAndWritesFaster() {
        assertThat(Voice.HASTY.pace().first()).isLessThan(Voice.CAREFUL.pace().first());
        assertThat(Voice.HASTY.pace().next()).isLessThan(Voice.CAREFUL.pace().next());
    }

    @Test
    void cancellingStopsTheAnswer() throws InterruptedException {
        Pace pace = new Pace(Duration.ofMillis(1), Duration.ofMillis(20));
        AssertSubscriber<GenerationEvent> reader = ask(server("word ".repeat(500), pace), Long.MAX_VALUE);
        reader.awaitItems(3, PATIENCE).cancel();
        Thread.sleep(50);
        int atCancel = reader.getItems().size();
        Thread.sleep(200);

        assertThat(reader.getItems()).hasSize(atCancel).hasSizeLessThan(500);
        reader.assertNotTerminated();
    }

    @Test
    void aSlowReaderLosesNothing() {
        AssertSubscriber<GenerationEvent> reader = ask(server(LONG, QUICK), 1);
        reader.awaitItems(1, PATIENCE).assertNotTerminated();
        reader.request(Long.MAX_VALUE);

        assertThat(text(reader.awaitCompletion(PATIENCE).getItems())).isEqualTo(LONG);
    }

    @Test
    void aThousandStreamsAtOnceNeedNoThousandThreads() {
        DemoServer server = server("a b c d e f g h", new Pace(Duration.ofSeconds(1), Duration.ofMillis(30)));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        threads.resetPeakThreadCount();
        int before = threads.getThreadCount();

        List<AssertSubscriber<GenerationEvent>> readers =
                Stream.generate(() -> ask(server, Long.MAX_VALUE)).limit(1000).toList();
        Predicate<AssertSubscriber<?>> ended = AssertSubscriber::hasCompleted;
        assertThat(readers).as("all at once").noneMatch(ended);
        readers.forEach(reader -> reader.awaitCompletion(PATIENCE));

        assertThat(readers)
                .allSatisfy(reader -> assertThat(text(reader.getItems())).isEqualTo("a b c d e f g h"));
        assertThat(threads.getPeakThreadCount() - before).isLessThan(100);
    }

    private static DemoServer server(String answer, Pace pace) {
        Sample sample = new Sample("A title", "Say hello", Map.of(Voice.CAREFUL, answer, Voice.HASTY, answer));
        return new DemoServer(new Answers(List.of(sample)), voice -> pace);
    }

    private static AssertSubscriber<GenerationEvent> ask(DemoServer server, long demand) {
        return server.generate(request(DemoServer.CAREFUL, HELLO))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(demand));
    }

    private static List<GenerationEvent> all(DemoServer server, String model, Message... messages) {
        return server.generate(request(model, messages))
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
    }

    private static GenerationRequest request(String model, Message... messages) {
        return new GenerationRequest(model, List.of(messages), new Sampling(1.0, 0.95, 64, 1024, 8192, false));
    }

    private static String text(List<GenerationEvent> events) {
        return events.stream()
                .filter(Text.class::isInstance)
                .map(event -> ((Text) event).text())
                .collect(Collectors.joining());
    }
}
