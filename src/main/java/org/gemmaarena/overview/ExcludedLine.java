package org.gemmaarena.overview;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gemmaarena.overview.Overview.Excluded;
import org.gemmaarena.overview.Overview.Exclusion;
import org.gemmaarena.overview.Overview.NeverCounted;
import org.gemmaarena.overview.Overview.OddGroup;
import org.gemmaarena.overview.Overview.SignalCount;

/**
 * A row of the votes that are out or in doubt.
 *
 * @param kind names the words for it
 * @param reason as somebody gave it; null where the kind says it all
 * @param by who took them out; null where nobody had to
 * @param voters how many; null where the row is about single votes
 * @param link where to look at them
 */
record ExcludedLine(
        String kind, String reason, String by, String voters, String votes, List<SignalCount> signals, String link) {

    private static final String UNDER_REVIEW = "/admin/voters?standing=under_review";
    private static final String VOTES = "/admin/votes?because=";
    private static final String OUT = "/admin/voters?standing=out";

    static List<ExcludedLine> of(Excluded excluded) {
        var groups = excluded.voters();
        var voters = Stream.of(
                        group("under_review", groups.underReview(), UNDER_REVIEW),
                        group("out_by_numbers", groups.outByNumbers(), OUT),
                        group("out_by_admin", groups.outByAdmin(), OUT))
                .filter(line -> !"0".equals(line.voters()));
        var votes = Stream.concat(
                excluded.neverCounted().stream().map(ExcludedLine::neverCounted),
                excluded.votes().stream().map(ExcludedLine::single));
        return Stream.concat(voters, votes).toList();
    }

    private static ExcludedLine group(String kind, OddGroup group, String link) {
        return new ExcludedLine(
                kind, null, null, Figures.count(group.voters()), Figures.count(group.votes()), group.signals(), link);
    }

    private static ExcludedLine neverCounted(NeverCounted some) {
        var kind = some.reason().name().toLowerCase(Locale.ROOT);
        return new ExcludedLine(kind, null, null, null, Figures.count(some.votes()), List.of(), VOTES + kind);
    }

    private static ExcludedLine single(Exclusion some) {
        return new ExcludedLine(
                "single",
                some.reason(),
                some.actor(),
                null,
                Figures.count(some.votes()),
                List.of(),
                VOTES + "excluded");
    }
}
