package org.gemmaarena.browser;

import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import java.time.Duration;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;

/** What the two models of a browser test answer. */
final class Answers {

    static final String SHORT = "The *short* answer: forty-two.";
    static final String OTHER = "Another answer, **a little longer**: it is forty-two as well.";
    static final String SENTENCE = "Once upon a time two answers grew side by side, word by word. ";
    static final String STORY = SENTENCE.repeat(6);

    private Answers() {}

    static void both(Script script) {
        each(script, script);
    }

    static void each(Script small, Script large) {
        FakeBackends.server().script(E2B, small).script(E4B, large);
    }

    /** Two short answers, all at once. */
    static void quick() {
        each(Script.answer(SHORT), Script.answer(OTHER));
    }

    /** A text that takes about this long. */
    static Script during(Duration time, String text) {
        var script = Script.answer(text);
        double deltas = Math.ceil(text.length() / (double) script.chunk());
        return script.withPace(Duration.ofMillis(300), deltas * 1000 / time.toMillis());
    }
}
