package org.gemmaarena.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.inference.Asking.PATIENCE;
import static org.gemmaarena.inference.Asking.ask;
import static org.gemmaarena.inference.Asking.assertFailed;
import static org.gemmaarena.inference.Asking.request;
import static org.gemmaarena.inference.Asking.text;

import java.time.Duration;
import java.util.List;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an answer that does not come, or not to its end, by both protocols, over real HTTP. */
class MisbehaviourTest extends PlayedAnswers {

    private static final String HELLO = "Hello, **wörld** 🌱! 日本語";

    @ParameterizedTest
    @EnumSource
    void aSilentServerIsWaitedForUntilTheCallerGivesUp(Backend.Kind kind) {
        fake.script("m", Script.silent());
        var waiting = server(kind).generate(request("m")).collect().asList().ifNoItem();
        assertThat(waiting.after(Duration.ofMillis(500))
                        .recoverWithItem(() -> null)
                        .await()
                        .atMost(PATIENCE))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionCutInMidLineFailsAfterTheTextThatCame(Backend.Kind kind) {
        List<GenerationEvent> events = play(kind, Script.cutAfter(5));
        assertThat(text(events)).isEqualTo(Script.LOREM.substring(0, 20));
        assertFailed(events, FailureKind.TRY_AGAIN, "the stream ended without");
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionCutBeforeAnyTextFailsAndIsNotTriedAgain(Backend.Kind kind) {
        int before = fake.requests().size();
        assertFailed(play(kind, Script.cutAfter(0)), FailureKind.TRY_AGAIN, "");
        assertThat(fake.requests()).hasSize(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void anErrorInMidStreamFailsAfterTheTextThatCame(Backend.Kind kind) {
        List<GenerationEvent> events = play(kind, Script.errorAfter(2));
        assertThat(text(events)).isEqualTo(Script.LOREM.substring(0, 8));
        assertFailed(events, FailureKind.TRY_AGAIN, "the model runner has unexpectedly stopped");
    }

    @ParameterizedTest
    @EnumSource
    void aCleanEndWithoutTheEndMarkerFails(Backend.Kind kind) {
        List<GenerationEvent> events = play(kind, Script.withoutEnd(HELLO));
        assertThat(text(events)).isEqualTo(HELLO);
        assertFailed(events, FailureKind.TRY_AGAIN, "the stream ended without");
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatIsDownFailsAtOnceAndIsFoundWhenItIsBack(Backend.Kind kind) {
        try (FakeModelServer other = FakeModelServer.onFreePort()) {
            ModelServer server =
                    servers.of(other.script("m", Script.answer(HELLO)).backend(kind));
            assertThat(text(ask(server, "m"))).isEqualTo(HELLO);
            other.stop();
            assertFailed(ask(server, "m"), FailureKind.TRY_AGAIN, "ConnectException");
            other.start();
            assertThat(text(ask(server, "m"))).isEqualTo(HELLO);
        }
    }
}
