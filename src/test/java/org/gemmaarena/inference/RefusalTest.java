package org.gemmaarena.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.inference.Asking.ask;
import static org.gemmaarena.inference.Asking.assertFailed;
import static org.gemmaarena.inference.Asking.end;
import static org.gemmaarena.inference.Asking.text;

import java.time.Duration;
import java.util.List;
import org.gemmaarena.inference.GenerationEvent.Finished;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a request that a server refuses, by both protocols, over real HTTP. */
class RefusalTest extends PlayedAnswers {

    private static final String HELLO = "Hello, **wörld** 🌱! 日本語";

    @ParameterizedTest
    @EnumSource
    void aFullQueueIsAskedAgain(Backend.Kind kind) {
        fake.script("busy", Script.busy(1, 429, null, HELLO));
        int before = fake.requests("busy").size();
        List<GenerationEvent> events = ask(server(kind), "busy");
        assertThat(text(events)).isEqualTo(HELLO);
        assertThat(end(events)).isInstanceOf(Finished.class);
        assertThat(fake.requests("busy")).hasSize(before + 2);
    }

    @ParameterizedTest
    @EnumSource
    void aLoadingModelIsAskedAgainEverMoreSlowly(Backend.Kind kind) {
        long started = System.nanoTime();
        List<GenerationEvent> events = play(kind, Script.busy(3, 503, null, HELLO));
        assertThat(text(events)).isEqualTo(HELLO);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(250 + 500 + 1000));
    }

    @ParameterizedTest
    @EnumSource
    void theWaitTheServerWishesForIsKept(Backend.Kind kind) {
        long started = System.nanoTime();
        assertThat(text(play(kind, Script.busy(1, 503, "1", HELLO)))).isEqualTo(HELLO);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource
    void aServerErrorFailsAtOnceAndIsNotAskedAgain(Backend.Kind kind) {
        int before = fake.requests().size();
        assertFailed(play(kind, Script.refused(500)), FailureKind.TRY_AGAIN, "status 500: no answer for you");
        assertThat(fake.requests()).hasSize(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void aRedirectIsNotFollowed(Backend.Kind kind) {
        assertFailed(play(kind, Script.refused(307)), FailureKind.TRY_AGAIN, "status 307");
    }

    @ParameterizedTest
    @EnumSource
    void aConversationThatDoesNotFitIsTooLong(Backend.Kind kind) {
        assertFailed(play(kind, Script.tooLong()), FailureKind.TOO_LONG, "status 400: request (6027 tokens)");
    }

    @ParameterizedTest
    @EnumSource
    void anImageForATextModelIsUnsupported(Backend.Kind kind) {
        assertFailed(play(kind, Script.imageUnsupported()), FailureKind.UNSUPPORTED_INPUT, "image input");
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownModelFails(Backend.Kind kind) {
        assertFailed(ask(server(kind), "nobody"), FailureKind.TRY_AGAIN, "status 404: model not found");
    }
}
