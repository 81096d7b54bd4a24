package org.gemmaarena.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.gemmaarena.battle.BattleNews;
import org.gemmaarena.vote.VotedSide;

/**
 * A trace for each battle: from its first prompt to its vote, with the last answer of either side in it. All of it is written in
 * the moment of the vote, with the times that were measured, since before it how long a side took would tell which model it is.
 * There are ids and numbers in it: no prompt, no answer, no voter, no address.
 */
@ApplicationScoped
class BattleTraces {

    private static final AttributeKey<String> BATTLE = AttributeKey.stringKey("arena.battle");
    private static final AttributeKey<String> CHOICE = AttributeKey.stringKey("arena.choice");
    private static final AttributeKey<Boolean> COUNTED = AttributeKey.booleanKey("arena.counted");
    private static final AttributeKey<String> SIDE = AttributeKey.stringKey("arena.side");
    private static final AttributeKey<String> BACKEND = AttributeKey.stringKey("arena.backend");
    private static final AttributeKey<String> MODEL = AttributeKey.stringKey("gen_ai.request.model");
    private static final AttributeKey<Long> PROMPT_TOKENS = AttributeKey.longKey("gen_ai.usage.input_tokens");
    private static final AttributeKey<Long> OUTPUT_TOKENS = AttributeKey.longKey("gen_ai.usage.output_tokens");

    private final Tracer tracer;
    private final Clock clock;

    BattleTraces(Tracer tracer, Clock clock) {
        this.tracer = tracer;
        this.clock = clock;
    }

    void voted(@Observes BattleNews.Voted vote) {
        var battle = tracer.spanBuilder("battle")
                .setNoParent()
                .setStartTimestamp(vote.began())
                .setAttribute(BATTLE, vote.battle().toString())
                .setAttribute(CHOICE, vote.choice().name().toLowerCase(Locale.ROOT))
                .setAttribute(COUNTED, vote.notCounted() == null)
                .startSpan();
        if (battle.isRecording()) {
            answer(battle, vote.asked(), "left", vote.left());
            answer(battle, vote.asked(), "right", vote.right());
        }
        battle.end(clock.instant());
    }

    /** Where its length was not measured there is nothing to draw. */
    private void answer(Span battle, Instant asked, String side, VotedSide voted) {
        var stats = voted.stats();
        if (stats.totalMs() == null) {
            return;
        }
        var span = tracer.spanBuilder("answer")
                .setParent(Context.root().with(battle))
                .setStartTimestamp(asked)
                .setAttribute(SIDE, side)
                .setAttribute(MODEL, voted.contestant().model())
                .setAttribute(BACKEND, voted.contestant().backend())
                .startSpan();
        if (stats.promptTokens() != null) {
            span.setAttribute(PROMPT_TOKENS, stats.promptTokens().longValue());
        }
        if (stats.outputTokens() != null) {
            span.setAttribute(OUTPUT_TOKENS, stats.outputTokens().longValue());
        }
        if (stats.timeToFirstTokenMs() != null) {
            span.addEvent("first token", asked.plusMillis(stats.timeToFirstTokenMs()));
        }
        span.end(asked.plusMillis(stats.totalMs()));
    }
}
