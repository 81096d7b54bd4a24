package org.gemmaarena.battle;

import java.util.Optional;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.pacing.Written;
import org.gemmaarena.vote.AnswerStats;

/**
 * The text of an answer while a model writes it: appended by the backend's thread, released to those who watch, stored in
 * small batches as far as it is released. The outcome appears only once it is stored, so that a vote is welcome the moment
 * it is seen.
 */
final class LiveAnswer implements ReleasedAnswer {

    private final int attempt;
    private final StringBuilder text = new StringBuilder();
    private Ending ending;
    private boolean endReleased;
    private int released;
    private int storedLength;
    private Outcome outcome;
    private FailureKind failure;

    LiveAnswer(int attempt) {
        this.attempt = attempt;
    }

    synchronized void append(String more) {
        text.append(more);
    }

    /** No more will be written; its readers do not know yet. */
    synchronized void endWriting(Ending written) {
        ending = ending == null ? written : ending;
    }

    /** How far it is written. */
    synchronized Written written() {
        return new Written(text.length(), ending != null);
    }

    /** The whole text as far as it is written. */
    synchronized String writtenText() {
        return text.toString();
    }

    /**
     * Lets readers see so many characters, never half a surrogate pair.
     *
     * @return the ending, once, when the whole text is released
     */
    synchronized Optional<Ending> release(int characters) {
        int end = Math.min(characters, text.length());
        boolean splits = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        released = Math.max(released, splits ? end - 1 : end);
        if (ending == null || endReleased || released < text.length()) {
            return Optional.empty();
        }
        endReleased = true;
        return Optional.of(ending);
    }

    /** Takes back what is written and not released, and ends there; an answer whose end is released stays as it is. */
    synchronized void cut(Outcome as, FailureKind why) {
        if (!endReleased) {
            text.setLength(released);
            var stats = ending == null ? AnswerStats.UNKNOWN : ending.stats();
            ending = Ending.of(text.toString(), as, why, stats);
        }
    }

    /** Shows the end; the text of the ending replaces nothing that was shown before. */
    synchronized void show(Ending stored) {
        outcome = stored.outcome();
        failure = stored.failure();
    }

    /** The released text, if it has grown since it was stored last. */
    synchronized Optional<String> textToStore() {
        return released == storedLength || outcome != null
                ? Optional.empty()
                : Optional.of(text.substring(0, released));
    }

    synchronized void stored(int length) {
        storedLength = length;
    }

    /** How many characters are released. */
    synchronized int released() {
        return released;
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public synchronized String from(int offset) {
        return offset >= released ? "" : text.substring(offset, released);
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
