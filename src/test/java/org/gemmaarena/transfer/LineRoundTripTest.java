package org.gemmaarena.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.vote.AnswerStats;
import org.gemmaarena.vote.AnswerStyle;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.NotCounted;
import org.gemmaarena.vote.Reason;
import org.gemmaarena.vote.VotedSide;

/** Whatever is written is read as the same vote, and written again as the same line. */
class LineRoundTripTest {

    private static final ShownNames NO_NAMES = new ShownNames(new HashMap<>());
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    @Property(tries = 300)
    void a_vote_is_read_as_it_was_written(@ForAll("votes") ArenaLine vote, @ForAll("rounds") List<Round> rounds)
            throws BadLine {
        var battle = UUID.randomUUID();
        var first = new LineParser("any", NOW)
                .parse(LineWriter.cast(vote, NO_NAMES, battle, rounds, Circumstances.UNKNOWN), "none");
        assertThat(first.vote()).isEqualTo(vote);
        var again = LineWriter.imported(first.vote(), battle, first.kept());
        assertThat(new LineParser("other", NOW).parse(again, "none")).isEqualTo(first);
    }

    @Provide
    Arbitrary<List<Round>> rounds() {
        var tokens = Arbitraries.integers().between(0, 10_000).injectNull(0.3);
        return Combinators.combine(text(200), text(200), text(200), tokens, tokens)
                .as(Round::new)
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<ArenaLine> votes() {
        var categories = Arbitraries.of("coding", "maths", "own-1", "instruction_following", "9")
                .set();
        var head = Combinators.combine(
                        text(200).filter(key -> !key.isBlank()),
                        Arbitraries.create(UUID::randomUUID),
                        Arbitraries.of(Choice.class),
                        Arbitraries.of(NotCounted.class).injectNull(0.5),
                        Arbitraries.of(Reason.class).set(),
                        categories,
                        Arbitraries.doubles().between(1e-9, 1).ofScale(12).injectNull(0.3),
                        Arbitraries.of("en", "pl", "zh-Hant").injectNull(0.3))
                .as(Head::new);
        var time = Arbitraries.longs()
                .between(946_684_800_000_000L, 1_770_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        return Combinators.combine(head, Arbitraries.integers().between(1, 100), time, side("A"), side("B"))
                .as((start, turns, at, left, right) -> new ArenaLine(
                        start.key(),
                        start.voter(),
                        start.choice(),
                        start.because(),
                        start.reasons(),
                        start.categories(),
                        start.probability(),
                        start.language(),
                        turns,
                        at,
                        left,
                        right))
                .filter(vote -> vote.left().contestant().model() == null
                        || !vote.left()
                                .contestant()
                                .model()
                                .equals(vote.right().contestant().model()));
    }

    private record Head(
            String key,
            UUID voter,
            Choice choice,
            NotCounted because,
            Set<Reason> reasons,
            Set<String> categories,
            Double probability,
            String language) {}

    private static Arbitrary<VotedSide> side(String mark) {
        var count = Arbitraries.integers().greaterOrEqual(0);
        var some = Arbitraries.integers().greaterOrEqual(0).injectNull(0.3);
        var millis = Arbitraries.longs().between(0, 1L << 53).injectNull(0.3);
        var number = Arbitraries.doubles().between(0, 1e6).ofScale(9).injectNull(0.3);
        var style = Combinators.combine(count, count, count, count).as(AnswerStyle::new);
        var stats = Combinators.combine(some, some, millis, millis, millis, number, millis)
                .as(AnswerStats::new);
        var contestant = Builders.withBuilder(Sampling::new)
                .use(text(150))
                .inSetter((sampling, value) -> sampling.name = mark + value)
                .use(Arbitraries.of("gemma4-e2b", "a", "x.y_z-1").injectNull(0.3))
                .inSetter((sampling, value) -> sampling.model = value)
                .use(text(60).injectNull(0.3))
                .inSetter((sampling, value) -> sampling.backend = value)
                .use(text(120).injectNull(0.3))
                .inSetter((sampling, value) -> sampling.text = value)
                .use(Arbitraries.doubles().between(-1e6, 1e6).ofScale(9).injectNull(0.3))
                .inSetter((sampling, value) -> sampling.number = value)
                .use(Arbitraries.integers().injectNull(0.3))
                .inSetter((sampling, value) -> sampling.count = value)
                .use(Arbitraries.of(true, false).injectNull(0.3))
                .inSetter((sampling, value) -> sampling.thinking = value)
                .build(Sampling::contestant);
        return Combinators.combine(contestant, style, stats).as(VotedSide::new);
    }

    private static final class Sampling {
        private String name;
        private String model;
        private String backend;
        private String text;
        private Double number;
        private Integer count;
        private Boolean thinking;

        private Contestant contestant() {
            return new Contestant(
                    model, name, backend, text, text, number, number, count, count, count, thinking, text);
        }
    }

    /** Any text that a database can hold. */
    private static Arbitrary<String> text(int longest) {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(longest)
                .map(text -> text.replaceAll("[\\x{0}\\x{D800}-\\x{DFFF}]", "?"));
    }
}
