package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sparse random rows with covariates of every kind: often separated, often collinear, often in several components. */
class CovariatePropertiesTest {

    private static final int MODELS = 5;
    private static final List<String> NAMES = List.of("position", "length", "bold");

    private record Row(int left, int right, int outcome, int voter, double length, double bold) {
        /** With the models on their sides, or the other way round. */
        void addTo(Comparisons.Builder builder, boolean turned, double... covariates) {
            int[] counts = new int[3];
            counts[outcome]++;
            if (turned) {
                builder.add(right, left, counts[1], counts[0], counts[2], voter, covariates);
            } else {
                builder.add(left, right, counts[0], counts[1], counts[2], voter, covariates);
            }
        }
    }

    @Property(tries = 800)
    void everyNumberIsFiniteWhateverTheMethod(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 60) int votes,
            @ForAll TieModel ties,
            @ForAll IntervalMethod interval) {
        var options = new RatingOptions(ties, interval, 40, 1);
        assertFinite(BradleyTerry.fit(withCovariates(rows(seed, votes)), options));
    }

    /** A fit that uses each covariate of which anything is told must cope with what comes of it. */
    @Property(tries = 800)
    void everyNumberIsFiniteHoweverLittleIsToldOfACovariate(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 25) int votes,
            @ForAll TieModel ties,
            @ForAll IntervalMethod interval) {
        var options = new RatingOptions(ties, interval, 40, 1);
        var comparisons = withCovariates(rows(seed, votes));
        var cells = comparisons.cells().merged();
        var graph = WinGraph.of(cells);
        var fitter = new ComponentFitter(comparisons, cells, graph, options);
        var fits = graph.components().stream()
                .filter(component -> component.size() > 1)
                .map(component -> fitter.fit(component, Identification::told))
                .toList();
        assertFinite(Board.of(MODELS, graph, fits));
    }

    private static void assertFinite(Board board) {
        for (Optional<Estimate> estimate : board.estimates()) {
            estimate.ifPresent(rated -> {
                assertThat(rated.rating()).isFinite();
                rated.spread().ifPresent(CovariatePropertiesTest::assertWide);
            });
        }
        for (Coefficient coefficient : board.coefficients()) {
            assertThat(coefficient.estimate()).isFinite();
            coefficient.spread().ifPresent(CovariatePropertiesTest::assertWide);
        }
        board.tieParameter().ifPresent(tie -> {
            assertThat(tie.nu()).isFinite().isPositive();
            tie.logNu().ifPresent(CovariatePropertiesTest::assertWide);
        });
        for (int model = 1; model < MODELS; model++) {
            board.difference(0, model).ifPresent(gap -> {
                assertThat(gap.difference()).isFinite();
                gap.spread().ifPresent(CovariatePropertiesTest::assertWide);
            });
        }
    }

    /** Columns that are nearly collinear put a maximum far off, and drown small steps in rounding. */
    @Example
    void rowsThatOnceDidNotConvergeDo() {
        everyNumberIsFiniteHoweverLittleIsToldOfACovariate(
                5869438607862706008L, 8, TieModel.DAVIDSON, IntervalMethod.SANDWICH);
        everyNumberIsFiniteHoweverLittleIsToldOfACovariate(
                -6335196870656332616L, 6, TieModel.HALF, IntervalMethod.SANDWICH);
        everyNumberIsFiniteHoweverLittleIsToldOfACovariate(
                -5917040021189270424L, 8, TieModel.HALF, IntervalMethod.BOOTSTRAP);
        everyNumberIsFiniteHoweverLittleIsToldOfACovariate(
                6945105350227762081L, 5, TieModel.HALF, IntervalMethod.BOOTSTRAP);
    }

    @Property(tries = 200)
    void sidesDoNotMatterWithoutCovariates(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int votes) {
        var forth = Comparisons.builder(MODELS, List.of());
        var back = Comparisons.builder(MODELS, List.of());
        for (Row row : rows(seed, votes)) {
            row.addTo(forth, false);
            row.addTo(back, true);
        }
        for (IntervalMethod interval : IntervalMethod.values()) {
            var options = new RatingOptions(TieModel.HALF, interval, 20, 1);
            assertThat(BradleyTerry.fit(back.build(), options).estimates())
                    .isEqualTo(BradleyTerry.fit(forth.build(), options).estimates());
        }
    }

    @Property(tries = 100)
    void swappingTheSidesTurnsPositionAroundAndLeavesTheRatings(
            @ForAll long seed, @ForAll @IntRange(min = 30, max = 60) int votes) {
        var forth = Comparisons.builder(MODELS, List.of("position"));
        var back = Comparisons.builder(MODELS, List.of("position"));
        for (Row row : rows(seed, votes)) {
            row.addTo(forth, false, 1);
            row.addTo(back, true, 1);
        }
        var one = BradleyTerry.fit(forth.build());
        var other = BradleyTerry.fit(back.build());
        assertThat(other.kind()).isEqualTo(one.kind());
        for (int k = 0; k < one.coefficients().size(); k++) {
            assertThat(other.coefficients().get(k).estimate())
                    .isCloseTo(-one.coefficients().get(k).estimate(), within(1e-6));
        }
        assertSameRatings(one, other);
    }

    @Property(tries = 100)
    void unitOfACovariateScalesItsCoefficientAndNothingElse(
            @ForAll long seed, @ForAll @IntRange(min = 30, max = 60) int votes) {
        var plain = Comparisons.builder(MODELS, List.of("length"));
        var scaled = Comparisons.builder(MODELS, List.of("length"));
        for (Row row : rows(seed, votes)) {
            row.addTo(plain, false, row.length());
            row.addTo(scaled, false, 10 * row.length());
        }
        var one = BradleyTerry.fit(plain.build());
        var other = BradleyTerry.fit(scaled.build());
        assertSameRatings(one, other);
        for (int k = 0; k < one.coefficients().size(); k++) {
            assertThat(10 * other.coefficients().get(k).estimate())
                    .isCloseTo(one.coefficients().get(k).estimate(), within(1e-6));
        }
    }

    @Property(tries = 100)
    void orderOfTheRowsDoesNotMatter(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int votes, @ForAll Random random) {
        var rows = new ArrayList<>(rows(seed, votes));
        var before = BradleyTerry.fit(withCovariates(rows));
        Collections.shuffle(rows, random);
        assertThat(BradleyTerry.fit(withCovariates(rows)).estimates()).isEqualTo(before.estimates());
    }

    private static void assertWide(Spread spread) {
        assertThat(spread.standardError()).isFinite().isPositive();
        assertThat(spread.lower()).isFinite();
        assertThat(spread.upper()).isFinite().isGreaterThan(spread.lower());
    }

    private static void assertSameRatings(Board one, Board other) {
        for (int model = 0; model < MODELS; model++) {
            var estimate = one.estimate(model);
            var same = other.estimate(model);
            assertThat(same.isPresent()).isEqualTo(estimate.isPresent());
            estimate.ifPresent(
                    rated -> assertThat(same.orElseThrow().rating()).isCloseTo(rated.rating(), within(1e-4)));
        }
    }

    private static Comparisons withCovariates(List<Row> rows) {
        var builder = Comparisons.builder(MODELS, NAMES);
        for (Row row : rows) {
            row.addTo(builder, false, 1, row.length(), row.bold());
        }
        return builder.build();
    }

    private static List<Row> rows(long seed, int votes) {
        var random = new SplittableRandom(seed);
        var rows = new ArrayList<Row>();
        for (int vote = 0; vote < votes; vote++) {
            int left = random.nextInt(MODELS);
            int right = (left + 1 + random.nextInt(MODELS - 1)) % MODELS;
            rows.add(new Row(
                    left,
                    right,
                    random.nextInt(3),
                    random.nextInt(4),
                    random.nextInt(3) == 0 ? 0 : random.nextGaussian(),
                    random.nextInt(-1, 2)));
        }
        return rows;
    }
}
