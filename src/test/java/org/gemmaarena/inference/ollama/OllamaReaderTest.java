package org.gemmaarena.inference.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gemmaarena.inference.Ending;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.inference.GenerationEvent;
import org.gemmaarena.inference.GenerationEvent.Failed;
import org.gemmaarena.inference.GenerationEvent.Finished;
import org.gemmaarena.inference.GenerationEvent.Text;
import org.gemmaarena.inference.GenerationEvent.Thought;
import org.gemmaarena.inference.Usage;
import org.junit.jupiter.api.Test;

class OllamaReaderTest {

    @Test
    void tellsThoughtsTextAndTimings() {
        assertThat(read(
                        "{\"message\":{\"role\":\"assistant\",\"content\":\"\",\"thinking\":\"Hm\"},\"done\":false}",
                        "{\"message\":{\"role\":\"assistant\",\"content\":\"Hi\"},\"done\":false}",
                        "{\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\","
                                + "\"total_duration\":9,\"load_duration\":1234567890,\"prompt_eval_count\":26,"
                                + "\"eval_count\":50,\"eval_duration\":2000000000}"))
                .containsExactly(
                        new Thought("Hm"),
                        new Text("Hi"),
                        new Finished(Ending.STOP, new Usage(26, 50, 1235L, null, 25.0)));
    }

    @Test
    void knowsNothingOfWhatIsNotSaid() {
        assertThat(read("{\"done\":true,\"done_reason\":\"length\"}"))
                .containsExactly(new Finished(Ending.LENGTH, Usage.UNKNOWN));
    }

    @Test
    void failsOnAnErrorEvenIfItSaysDone() {
        assertThat(read("{\"error\":\"an error was encountered\",\"done\":true}"))
                .containsExactly(new Failed(FailureKind.TRY_AGAIN, "an error was encountered"));
    }

    @Test
    void failsWithTheLastWordsOfAStreamThatIsCut() {
        assertThat(read("{\"message\":{\"content\":\"Hi\"},\"done\":false}", "Internal Server Error"))
                .containsExactly(
                        new Text("Hi"),
                        new Failed(FailureKind.TRY_AGAIN, "the stream ended without done Internal Server Error"));
    }

    @Test
    void saysNothingAfterTheEnd() {
        assertThat(read("{\"done\":true}", "{\"message\":{\"content\":\"more\"}}", "{\"error\":\"late\"}"))
                .singleElement()
                .isInstanceOf(Finished.class);
    }

    @Test
    void joinsASurrogatePairThatTwoLinesShare() {
        assertThat(read(
                        "{\"message\":{\"content\":\"a\\ud83c\"}}",
                        "{\"message\":{\"content\":\"\\udf31\\u0000\"}}",
                        "{\"message\":{\"content\":\"\\ud83c\"}}",
                        "{\"done\":true}"))
                .startsWith(new Text("a"), new Text("🌱\uFFFD"), new Text("\uFFFD"));
    }

    private static List<GenerationEvent> read(String... lines) {
        OllamaReader reader = new OllamaReader();
        List<GenerationEvent> events = new ArrayList<>();
        for (String line : lines) {
            events.addAll(reader.accept(line));
        }
        events.addAll(reader.end());
        return events;
    }
}
