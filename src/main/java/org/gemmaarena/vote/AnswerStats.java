package org.gemmaarena.vote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How an answer came, as measured at the backend; null where unknown.
 *
 * @param loadMs loading the model, where the backend tells it
 * @param queueMs waiting for a place at the backend, where it tells it
 * @param timeToFirstTokenMs from the request to the first token, thoughts included
 * @param tokensPerSecond output tokens a second after the first
 * @param totalMs from the request to the end
 */
@Embeddable
public record AnswerStats(
        @Column(name = "prompt_tokens") Integer promptTokens,
        @Column(name = "output_tokens") Integer outputTokens,
        @Column(name = "load_ms") Long loadMs,
        @Column(name = "queue_ms") Long queueMs,
        @Column(name = "time_to_first_token_ms") Long timeToFirstTokenMs,
        @Column(name = "tokens_per_second") Double tokensPerSecond,
        @Column(name = "total_ms") Long totalMs) {

    public static final AnswerStats UNKNOWN = new AnswerStats(null, null, null, null, null, null, null);
}
