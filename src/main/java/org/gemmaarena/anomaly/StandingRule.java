package org.gemmaarena.anomaly;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a standing of signals.
 *
 * <ul>
 *   <li>Who can't be compared counts: where fewer than ten others voted.
 *   <li>Whoever cast more than half of all votes is reviewed; by that alone nobody is out.
 *   <li>A decisive signal takes out, and so does voting too fast together with voting oddly. What a lone user or an office
 *       behind one address is by nature never takes out, not even together.
 *   <li>One other raised signal that is about the votes, or two of any kind, ask for a review.
 * </ul>
 */
public final class StandingRule {

    private static final int FEWEST_OTHERS = 10;
    private static final Set<Kind> ODD_VOTES = EnumSet.of(Kind.CAMPAIGN, Kind.SEQUENTIAL_TEST, Kind.ORIENTED_TEST);
    private static final Set<Kind> REVIEWED_ALONE =
            EnumSet.complementOf(EnumSet.of(Kind.REPEATED_PROMPTS, Kind.SHARED_ADDRESS));

    private StandingRule() {}

    /** Whether a voter can be told from so many others; where nobody can, all count. */
    public static boolean isComparable(int others) {
        return others >= FEWEST_OTHERS;
    }

    /** Whether one voter is most of an arena, and so no measure for the others. */
    public static boolean isMostOf(long votes, long allVotes) {
        return 2 * votes > allVotes;
    }

    /** The standing of a voter who can be compared. */
    public static Standing of(Collection<Signal> signals) {
        var raised = signals.stream().filter(Signal::isRaised).map(Signal::kind).collect(Collectors.toSet());
        boolean decided = signals.stream().anyMatch(signal -> signal.level() == Level.DECISIVE);
        if (decided || raised.contains(Kind.SPEED) && raised.stream().anyMatch(ODD_VOTES::contains)) {
            return Standing.OUT;
        }
        boolean reviewed = raised.size() > 1 || raised.stream().anyMatch(REVIEWED_ALONE::contains);
        return reviewed ? Standing.UNDER_REVIEW : Standing.COUNTS;
    }
}
