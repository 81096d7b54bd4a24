package org.gemmaarena.rating;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole board from counts, and the same with a bootstrap. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FitBenchmark {

    private static final RatingOptions BOOTSTRAP =
            RatingOptions.DEFAULT.withInterval(IntervalMethod.BOOTSTRAP).withReplicates(100);

    private final List<PairCounts> large = SyntheticVotes.large();
    private final List<PairCounts> small = SyntheticVotes.small();

    @Benchmark
    public Board largeSandwich() {
        return BradleyTerry.fit(129, large);
    }

    @Benchmark
    public Board largeBootstrapOfHundred() {
        return BradleyTerry.fit(Comparisons.of(129, large), BOOTSTRAP);
    }

    @Benchmark
    public Board smallSandwich() {
        return BradleyTerry.fit(6, small);
    }
}
