package org.gemmaarena.inference.exchange;

import java.util.List;
import org.gemmaarena.inference.GenerationEvent;

/**
 * Turns the lines of one streamed answer into events. Pure: needs no network, keeps the state of one answer, for one
 * thread at a time. Over all calls there is exactly one end, Finished or Failed, and nothing after it.
 */
public interface AnswerReader {

    /** The events that this line brings. */
    List<GenerationEvent> accept(String line);

    /** The events that are due when no line follows, however the stream ended. */
    List<GenerationEvent> end();
}
