package org.gemmaarena.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gemmaarena.inference.Input;

/**
 * Who can battle at this moment.
 *
 * @param arena the set of votes that a battle belongs to now: {@code live} or {@code demo}
 * @param contestants the models of the roster that a backend serves now
 * @param missing models of the roster whose backend answers but does not have them
 * @param unreachable names of the backends that do not answer
 * @param inputs what the contestants can take besides text, by the model's id
 */
public record Lineup(
        String arena,
        List<Contestant> contestants,
        List<Model> missing,
        List<String> unreachable,
        Map<String, Set<Input>> inputs) {

    public static final String LIVE = "live";
    public static final String DEMO = "demo";

    /** Whether there are two to choose from. */
    public boolean ready() {
        return contestants.size() >= 2;
    }

    /** The contestants that can take all of this. */
    public List<Contestant> taking(Set<Input> needed) {
        return contestants.stream()
                .filter(contestant ->
                        inputs.getOrDefault(contestant.model(), Set.of()).containsAll(needed))
                .toList();
    }

    public boolean demonstration() {
        return arena.equals(DEMO);
    }
}
