package org.gemmaarena.inference.fake;

/** What a fake model does instead of coming to an end, most of it after a number of deltas. */
public enum Fault {
    NONE,
    /** Takes the request and never answers, not even with headers. */
    SILENT,
    /** Stops writing, keeps the connection. */
    STALL,
    /** Closes the connection in the middle of a line. */
    CUT,
    /** Tells an error under status 200. */
    ERROR,
    /** Ends the body in good order without the protocol's end marker. */
    NO_END,
    /** Writes the end marker, but does not end the body. */
    HELD,
    /** Says the text again and again. */
    ENDLESS,
    /** Refuses any request that has a field {@code think}, as Ollama does for some models. */
    REFUSES_THINK
}
