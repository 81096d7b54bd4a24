package org.gemmaarena.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.battle.BattleNews;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.vote.AnswerStats;
import org.gemmaarena.vote.AnswerStyle;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.VotedSide;
import org.junit.jupiter.api.Test;

class BattleTracesTest {

    private static final Instant BEGAN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant ASKED = BEGAN.plusSeconds(60);
    private static final Instant VOTED = BEGAN.plusSeconds(90);
    private static final UUID BATTLE = UUID.randomUUID();

    private final List<SpanData> spans = new ArrayList<>();

    @Test
    void a_vote_writes_one_trace_with_both_answers_as_they_were_measured() {
        traces().voted(vote(stats(400L), stats(1_500L)));
        assertThat(spans).extracting(SpanData::getName).containsExactlyInAnyOrder("battle", "answer", "answer");
        assertThat(spans)
                .extracting(SpanData::getTraceId)
                .containsOnly(spans.get(0).getTraceId());
        var battle = named("battle").get(0);
        assertThat(millis(battle)).isEqualTo(Duration.between(BEGAN, VOTED).toMillis());
        assertThat(battle.getAttributes().asMap().toString()).contains(BATTLE.toString(), "both_bad");
        assertThat(named("answer"))
                .allSatisfy(answer -> assertThat(answer.getParentSpanId()).isEqualTo(battle.getSpanId()));
        assertThat(named("answer")).extracting(BattleTracesTest::millis).containsExactlyInAnyOrder(400L, 1_500L);
    }

    @Test
    void an_answer_that_was_not_measured_is_left_out() {
        traces().voted(vote(stats(400L), AnswerStats.UNKNOWN));
        assertThat(named("answer")).hasSize(1);
    }

    @Test
    void only_ids_numbers_and_names_of_models_stand_in_it() {
        traces().voted(vote(stats(400L), stats(500L)));
        assertThat(spans)
                .flatExtracting(span -> span.getAttributes().asMap().keySet().stream()
                        .map(Object::toString)
                        .toList())
                .containsOnly(
                        "arena.battle",
                        "arena.choice",
                        "arena.counted",
                        "arena.side",
                        "arena.backend",
                        "gen_ai.request.model",
                        "gen_ai.usage.input_tokens",
                        "gen_ai.usage.output_tokens");
    }

    @Test
    void without_a_collector_nothing_is_kept() {
        new BattleTraces(OpenTelemetry.noop().getTracer("test"), Clock.systemUTC()).voted(vote(stats(1L), stats(2L)));
        assertThat(spans).isEmpty();
    }

    private BattleTraces traces() {
        var provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new Kept()))
                .build();
        return new BattleTraces(provider.get("test"), Clock.fixed(VOTED, ZoneOffset.UTC));
    }

    private List<SpanData> named(String name) {
        return spans.stream().filter(span -> span.getName().equals(name)).toList();
    }

    private static long millis(SpanData span) {
        return Duration.ofNanos(span.getEndEpochNanos() - span.getStartEpochNanos())
                .toMillis();
    }

    private static BattleNews.Voted vote(AnswerStats left, AnswerStats right) {
        return new BattleNews.Voted(BATTLE, BEGAN, ASKED, Choice.BOTH_BAD, null, side("one", left), side("two", right));
    }

    private static VotedSide side(String model, AnswerStats stats) {
        return new VotedSide(
                new Contestant(model, model, "server", null, null, null, null, null, null, null, null, null),
                new AnswerStyle(0, 0, 0, 0),
                stats);
    }

    private static AnswerStats stats(Long total) {
        return new AnswerStats(10, 20, null, null, 100L, 30.0, total);
    }

    private final class Kept implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
