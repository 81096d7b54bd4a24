package org.gemmaarena.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.inference.Asking.PATIENCE;
import static org.gemmaarena.inference.Asking.end;
import static org.gemmaarena.inference.Asking.request;
import static org.gemmaarena.inference.Asking.text;
import static org.gemmaarena.inference.Asking.thoughts;

import java.util.List;
import org.gemmaarena.inference.GenerationEvent.Finished;
import org.gemmaarena.inference.GenerationEvent.Text;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the answers of a server that behaves, by both protocols, over real HTTP. */
class AnswerTest extends PlayedAnswers {

    private static final String HELLO = "Hello, **wörld** 🌱! 日本語";

    @ParameterizedTest
    @EnumSource
    void aNormalAnswerStreamsAndFinishes(Backend.Kind kind) {
        List<GenerationEvent> events = play(kind, Script.answer(HELLO));
        assertThat(text(events)).isEqualTo(HELLO);
        assertThat(events).hasSizeGreaterThan(3);
        assertThat(end(events)).isInstanceOfSatisfying(Finished.class, finished -> {
            assertThat(finished.ending()).isEqualTo(Ending.STOP);
            assertThat(finished.usage().promptTokens()).isEqualTo(10);
            assertThat(finished.usage().outputTokens()).isEqualTo(events.size() - 1);
            assertThat(finished.usage().tokensPerSecond()).isEqualTo(50.0);
            assertThat(finished.usage().loadMs()).isEqualTo(kind == Backend.Kind.OLLAMA ? 1500L : null);
            assertThat(finished.usage().queueMs()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void textComesWhileTheModelStillWrites(Backend.Kind kind) {
        fake.script("m", Script.stallsAfter(3));
        List<GenerationEvent> first = server(kind)
                .generate(request("m"))
                .select()
                .first(3)
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
        assertThat(text(first)).isEqualTo(Script.LOREM.substring(0, 12));
    }

    @ParameterizedTest
    @EnumSource
    void thoughtsAreToldApartFromText(Backend.Kind kind) {
        List<GenerationEvent> events = play(kind, Script.answer(HELLO).withThoughts("Let me think. Hm."));
        assertThat(thoughts(events)).isEqualTo("Let me think. Hm.");
        assertThat(text(events)).isEqualTo(HELLO);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerOfThoughtsOnlyFinishesWithoutText(Backend.Kind kind) {
        List<GenerationEvent> events = play(kind, Script.thoughtsOnly("I can't decide"));
        assertThat(thoughts(events)).isEqualTo("I can't decide");
        assertThat(text(events)).isEmpty();
        assertThat(end(events)).isInstanceOf(Finished.class);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyAnswerFinishes(Backend.Kind kind) {
        assertThat(play(kind, Script.empty())).singleElement().isInstanceOf(Finished.class);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerCutByTheTokenLimitSaysSo(Backend.Kind kind) {
        assertThat(end(play(kind, Script.answer(HELLO).withLength())))
                .isInstanceOfSatisfying(
                        Finished.class, f -> assertThat(f.ending()).isEqualTo(Ending.LENGTH));
    }

    @ParameterizedTest
    @EnumSource
    void bytesOneAtATimeGiveTheSameEventsAsAllAtOnce(Backend.Kind kind) {
        Script script = Script.answer(HELLO.repeat(5)).withThoughts("Hmm 🤔");
        assertThat(play(kind, script.withPiece(1))).isEqualTo(play(kind, script));
    }

    @ParameterizedTest
    @EnumSource
    void anEndlessAnswerCanBeLeft(Backend.Kind kind) {
        fake.script("m", Script.endless());
        List<GenerationEvent> taken = server(kind)
                .generate(request("m"))
                .select()
                .first(200)
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
        assertThat(taken).hasSize(200).allMatch(Text.class::isInstance);
    }
}
