package org.gemmaarena.inference;

/** What happens while a model answers: any number of texts and thoughts, then one end. */
public sealed interface GenerationEvent {

    /**
     * A further piece of the answer.
     *
     * @param text not empty, without NUL, never half of a surrogate pair
     */
    record Text(String text) implements GenerationEvent {}

    /**
     * A further piece of what the model thinks before it answers; not part of the answer.
     *
     * @param text not empty, without NUL, never half of a surrogate pair
     */
    record Thought(String text) implements GenerationEvent {}

    /** The answer is complete; it may be empty. */
    record Finished(Ending ending, Usage usage) implements GenerationEvent {}

    /**
     * There is no complete answer; earlier texts are only a part of one.
     *
     * @param detail one line for the operator's log; may name the server, so it must not reach a voter
     */
    record Failed(FailureKind kind, String detail) implements GenerationEvent {}
}
