package org.gemmaarena.battle;

import java.util.Optional;
import org.gemmaarena.inference.FailureKind;

/**
 * The text of an answer while a model writes it: appended by the backend's thread, read by everybody who watches, stored
 * in small batches. The outcome appears only once it is stored, so that a vote is welcome the moment it is seen.
 */
final class LiveAnswer implements ReleasedAnswer {

    private final int attempt;
    private final StringBuilder text = new StringBuilder();
    private int storedLength;
    private Outcome outcome;
    private FailureKind failure;

    LiveAnswer(int attempt) {
        this.attempt = attempt;
    }

    synchronized void append(String more) {
        text.append(more);
    }

    /** Shows the end; the text of the ending replaces nothing that was shown before. */
    synchronized void end(Ending ending) {
        outcome = ending.outcome();
        failure = ending.failure();
    }

    synchronized String text() {
        return text.toString();
    }

    /** The whole text, if it has grown since it was stored last. */
    synchronized Optional<String> textToStore() {
        return text.length() == storedLength || outcome != null ? Optional.empty() : Optional.of(text.toString());
    }

    synchronized void stored(int length) {
        storedLength = length;
    }

    synchronized int length() {
        return text.length();
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public synchronized String from(int offset) {
        return offset >= text.length() ? "" : text.substring(offset);
    }

    @Override
    public synchronized Outcome outcome() {
        return outcome;
    }

    @Override
    public synchronized FailureKind failure() {
        return failure;
    }
}
