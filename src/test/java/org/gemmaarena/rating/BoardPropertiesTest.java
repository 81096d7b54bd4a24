package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class BoardPropertiesTest {

    private static final int MODELS = 7;

    @Property(tries = 200)
    void orderOfThePairsDoesNotMatter(@ForAll("sparse") List<PairCounts> pairs, @ForAll Random random) {
        var shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, random);
        assertThat(BradleyTerry.fit(MODELS, shuffled).estimates())
                .isEqualTo(BradleyTerry.fit(MODELS, pairs).estimates());
    }

    @Property(tries = 200)
    void numberingOfTheModelsDoesNotMatter(@ForAll("sparse") List<PairCounts> pairs, @ForAll Random random) {
        var numbers = new ArrayList<>(IntStream.range(0, MODELS).boxed().toList());
        Collections.shuffle(numbers, random);
        var renumbered = pairs.stream()
                .map(pair -> Fixtures.pair(
                        numbers.get(pair.a()), numbers.get(pair.b()), pair.aWins(), pair.bWins(), pair.ties()))
                .toList();
        var before = BradleyTerry.fit(MODELS, pairs);
        var after = BradleyTerry.fit(MODELS, renumbered);
        assertThat(after.kind()).isEqualTo(before.kind());
        for (int model = 0; model < MODELS; model++) {
            assertSame(before.estimate(model), after.estimate(numbers.get(model)));
        }
    }

    @Property(tries = 200)
    void modelWithoutVotesChangesNobody(@ForAll("sparse") List<PairCounts> pairs) {
        var before = BradleyTerry.fit(MODELS, pairs);
        var after = BradleyTerry.fit(MODELS + 1, pairs);
        assertThat(after.estimates().subList(0, MODELS)).isEqualTo(before.estimates());
        assertThat(after.estimate(MODELS)).isEmpty();
        assertThat(after.kind()).isEqualTo(before.kind());
        assertThat(after.separated()).isEqualTo(before.separated());
    }

    @Property(tries = 200)
    void twiceTheVotesShrinkIntervalsByTheRootOfTwo(@ForAll("connected") List<PairCounts> pairs) {
        var twice = pairs.stream()
                .map(pair -> new PairCounts(pair.a(), pair.b(), 2 * pair.aWins(), 2 * pair.bWins(), 2 * pair.ties()))
                .toList();
        var before = BradleyTerry.fit(MODELS, pairs);
        var after = BradleyTerry.fit(MODELS, twice);
        for (int model = 0; model < MODELS; model++) {
            var once = before.estimate(model).orElseThrow();
            var doubled = after.estimate(model).orElseThrow();
            assertThat(doubled.rating()).isCloseTo(once.rating(), within(1e-6));
            assertThat(width(doubled)).isCloseTo(width(once) / Math.sqrt(2), within(1e-6));
        }
    }

    @Property(tries = 2000)
    void everyNumberOfASparseBoardIsFiniteAndSane(@ForAll("sparse") List<PairCounts> pairs) {
        var board = BradleyTerry.fit(MODELS, pairs);
        long votes = pairs.stream().mapToLong(PairCounts::votes).sum();
        double widest = RatingScale.PER_LOGIT * MODELS * Math.log(2 * votes + 2);
        for (int model = 0; model < MODELS; model++) {
            board.estimate(model).ifPresent(estimate -> {
                assertThat(estimate.rating()).isBetween(RatingScale.MEAN - widest, RatingScale.MEAN + widest);
                var spread = estimate.spread().orElseThrow();
                assertThat(spread.standardError()).isFinite().isPositive();
                assertThat(spread.lower()).isFinite().isLessThan(estimate.rating());
                assertThat(spread.upper()).isFinite().isGreaterThan(estimate.rating());
                assertThat(estimate.rank()).isBetween(1, MODELS);
            });
        }
    }

    @Property(tries = 300)
    void meanRatingOfEachComponentIsOneThousandAndItsBestModelIsFirst(@ForAll("sparse") List<PairCounts> pairs) {
        var board = BradleyTerry.fit(MODELS, pairs);
        for (ComponentFit fit : board.fits()) {
            var estimates = fit.models().stream()
                    .map(model -> board.estimate(model).orElseThrow())
                    .toList();
            assertThat(estimates.stream().mapToDouble(Estimate::rating).average())
                    .hasValueCloseTo(RatingScale.MEAN, within(1e-9));
            assertThat(estimates.stream().mapToInt(Estimate::rank).min()).hasValue(1);
        }
    }

    @Property(tries = 300)
    void differenceReversesItsSignWithTheOrderOfTheModels(@ForAll("sparse") List<PairCounts> pairs) {
        var board = BradleyTerry.fit(MODELS, pairs);
        for (PairCounts pair : pairs) {
            var forth = board.difference(pair.a(), pair.b());
            var back = board.difference(pair.b(), pair.a());
            assertThat(forth.isPresent()).isEqualTo(pair.votes() > 0 || back.isPresent());
            forth.ifPresent(gap -> {
                assertThat(gap.difference()).isEqualTo(-back.orElseThrow().difference());
                var spread = gap.spread().orElseThrow();
                assertThat(spread.standardError()).isFinite().isPositive();
                assertThat(spread.lower())
                        .isCloseTo(-back.orElseThrow().spread().orElseThrow().upper(), within(1e-9));
            });
        }
    }

    /** Few pairs with few votes: often separated, often in several components. */
    @Provide
    Arbitrary<List<PairCounts>> sparse() {
        return Combinators.combine(Arbitraries.of(allPairs()), count(), count(), count())
                .as((pair, aWins, bWins, ties) -> new PairCounts(pair.a(), pair.b(), aWins, bWins, ties))
                .list()
                .uniqueElements(pair -> List.of(pair.a(), pair.b()))
                .ofMaxSize(12);
    }

    /** A ring in which every neighbour won at least once, and further pairs. */
    @Provide
    Arbitrary<List<PairCounts>> connected() {
        return sparse().map(pairs -> {
            var all = new ArrayList<>(pairs);
            for (int model = 0; model < MODELS; model++) {
                all.add(Fixtures.pair(model, (model + 1) % MODELS, 1 + model % 3, 1, model % 2));
            }
            return Fixtures.merged(all);
        });
    }

    private static Arbitrary<Long> count() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(2, Arbitraries.longs().between(0, 30)));
    }

    private static List<PairCounts> allPairs() {
        return IntStream.range(0, MODELS)
                .boxed()
                .flatMap(a -> IntStream.range(a + 1, MODELS).mapToObj(b -> new PairCounts(a, b, 0, 0, 0)))
                .toList();
    }

    private static double width(Estimate estimate) {
        var spread = estimate.spread().orElseThrow();
        return spread.upper() - spread.lower();
    }

    private static void assertSame(Optional<Estimate> before, Optional<Estimate> after) {
        assertThat(after.isPresent()).isEqualTo(before.isPresent());
        before.ifPresent(estimate -> {
            assertThat(after.orElseThrow().rating()).isCloseTo(estimate.rating(), within(1e-6));
            assertThat(Fixtures.standardError(after.orElseThrow()))
                    .isCloseTo(Fixtures.standardError(estimate), within(1e-6));
        });
    }
}
