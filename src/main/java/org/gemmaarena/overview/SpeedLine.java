package org.gemmaarena.overview;

import java.util.List;
import java.util.function.Function;
import org.gemmaarena.overview.Overview.Servers;
import org.gemmaarena.overview.Overview.Speed;
import org.gemmaarena.roster.BackendState.Percentiles;

/** A row of how fast models answer. */
record SpeedLine(
        String model,
        String backend,
        String answers,
        String firstMedian,
        String firstHigh,
        String rateMedian,
        String rateHigh) {

    static List<SpeedLine> of(Servers servers) {
        return servers.backends().stream()
                .flatMap(backend -> backend.models().stream().map(speed -> of(speed, backend.name())))
                .toList();
    }

    private static SpeedLine of(Speed speed, String backend) {
        return new SpeedLine(
                speed.name(),
                backend,
                Figures.count(speed.answers()),
                Figures.seconds(one(speed.timeToFirstTokenMs(), Percentiles::median)),
                Figures.seconds(one(speed.timeToFirstTokenMs(), Percentiles::p95)),
                Figures.rate(one(speed.tokensPerSecond(), Percentiles::median)),
                Figures.rate(one(speed.tokensPerSecond(), Percentiles::p95)));
    }

    private static Double one(Percentiles measured, Function<Percentiles, Double> which) {
        return measured == null ? null : which.apply(measured);
    }
}
