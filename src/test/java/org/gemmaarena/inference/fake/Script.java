package org.gemmaarena.inference.fake;

import java.time.Duration;

/**
 * What a fake model does with a request. Made by the factories and changed by the methods that begin with {@code with}.
 *
 * @param chunk code points a delta; a delta counts as a token
 * @param firstToken the wait before the headers
 * @param tokensPerSecond deltas a second; 0 for all at once
 * @param piece bytes a flush, so that lines and characters are split; 0 for whole lines
 * @param length whether the answer ends as if it were cut by the limit on tokens
 * @param after deltas before the fault
 */
public record Script(
        String thoughts,
        String text,
        int chunk,
        Duration firstToken,
        double tokensPerSecond,
        int piece,
        boolean length,
        Fault fault,
        int after,
        Rejection rejection) {

    public static final String LOREM = "The quick brown fox jumps over the lazy dog. ";

    public static Script answer(String text) {
        return new Script("", text, 4, Duration.ZERO, 0, 0, false, Fault.NONE, 0, Rejection.NEVER);
    }

    public static Script empty() {
        return answer("");
    }

    public static Script thoughtsOnly(String thoughts) {
        return answer("").withThoughts(thoughts);
    }

    public static Script silent() {
        return answer(LOREM).withFault(Fault.SILENT, 0);
    }

    public static Script stallsAfter(int deltas) {
        return answer(LOREM).withFault(Fault.STALL, deltas);
    }

    public static Script cutAfter(int deltas) {
        return answer(LOREM).withFault(Fault.CUT, deltas);
    }

    public static Script errorAfter(int deltas) {
        return answer(LOREM).withFault(Fault.ERROR, deltas);
    }

    public static Script withoutEnd(String text) {
        return answer(text).withFault(Fault.NO_END, 0);
    }

    public static Script endless() {
        return answer(LOREM).withPace(Duration.ZERO, 1000).withFault(Fault.ENDLESS, 0);
    }

    public static Script refused(int status) {
        return answer(LOREM).withRejection(Rejection.always(status, "server_error", "no answer for you"));
    }

    public static Script refused(int status, String message) {
        return answer(LOREM).withRejection(Rejection.always(status, "server_error", message));
    }

    public static Script tooLong() {
        String message = "request (6027 tokens) exceeds the available context size (2048 tokens), try increasing it";
        return answer(LOREM).withRejection(Rejection.always(400, "exceed_context_size_error", message));
    }

    public static Script imageUnsupported() {
        return answer(LOREM).withRejection(Rejection.always(500, "server_error", "image input is not supported"));
    }

    /** Refuses that many requests with 503 or 429, then answers. */
    public static Script busy(int times, int status, String retryAfter, String text) {
        return answer(text)
                .withRejection(new Rejection(status, "unavailable_error", "Loading model", retryAfter, times));
    }

    public Script withThoughts(String other) {
        return new Script(other, text, chunk, firstToken, tokensPerSecond, piece, length, fault, after, rejection);
    }

    public Script withChunk(int other) {
        return new Script(thoughts, text, other, firstToken, tokensPerSecond, piece, length, fault, after, rejection);
    }

    public Script withPace(Duration first, double perSecond) {
        return new Script(thoughts, text, chunk, first, perSecond, piece, length, fault, after, rejection);
    }

    public Script withPiece(int bytes) {
        return new Script(thoughts, text, chunk, firstToken, tokensPerSecond, bytes, length, fault, after, rejection);
    }

    public Script withLength() {
        return new Script(thoughts, text, chunk, firstToken, tokensPerSecond, piece, true, fault, after, rejection);
    }

    public Script withFault(Fault other, int deltas) {
        return new Script(thoughts, text, chunk, firstToken, tokensPerSecond, piece, length, other, deltas, rejection);
    }

    public Script withRejection(Rejection other) {
        return new Script(thoughts, text, chunk, firstToken, tokensPerSecond, piece, length, fault, after, other);
    }
}
