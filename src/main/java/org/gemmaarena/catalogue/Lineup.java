package org.gemmaarena.catalogue;

import java.util.List;

/**
 * Who can battle at this moment.
 *
 * @param arena the set of votes that a battle belongs to now: {@code live} or {@code demo}
 * @param contestants the models of the roster that a backend serves now
 * @param missing models of the roster whose backend answers but does not have them
 * @param unreachable names of the backends that do not answer
 */
public record Lineup(String arena, List<Contestant> contestants, List<Model> missing, List<String> unreachable) {

    public static final String LIVE = "live";
    public static final String DEMO = "demo";

    /** Whether there are two to choose from. */
    public boolean ready() {
        return contestants.size() >= 2;
    }

    public boolean demonstration() {
        return arena.equals(DEMO);
    }
}
