package org.gemmaarena.inference.exchange;

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

/** Collects the events of one answer for a reader: clean text, one end, nothing after it. */
public final class Answer {

    private final CleanText thoughts = new CleanText();
    private final CleanText texts = new CleanText();
    private List<GenerationEvent> events = new ArrayList<>();
    private boolean over;

    /** Adds a piece of thought as it came over the wire. */
    public void thought(String delta) {
        addThought(thoughts.accept(delta));
    }

    /** Adds a piece of the answer as it came over the wire. */
    public void text(String delta) {
        addText(texts.accept(delta));
    }

    public void finished(Ending ending, Usage usage) {
        end(new Finished(ending, usage));
    }

    public void failed(FailureKind kind, String detail) {
        end(new Failed(kind, ServerError.brief(detail)));
    }

    public boolean over() {
        return over;
    }

    /** The events since the last call. */
    public List<GenerationEvent> take() {
        List<GenerationEvent> taken = events;
        events = new ArrayList<>();
        return taken;
    }

    private void end(GenerationEvent end) {
        if (!over) {
            addThought(thoughts.end());
            addText(texts.end());
            events.add(end);
            over = true;
        }
    }

    private void addThought(String clean) {
        if (!over && !clean.isEmpty()) {
            events.add(new Thought(clean));
        }
    }

    private void addText(String clean) {
        if (!over && !clean.isEmpty()) {
            events.add(new Text(clean));
        }
    }
}
