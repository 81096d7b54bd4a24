package org.gemmaarena.leaderboard;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives each model one of ten colours. A model's own colour follows from its id alone; where two models of a board want
 * the same one, the later id takes the next that is free.
 */
final class ModelColours {

    private static final int COLOURS = 10;

    private ModelColours() {}

    static Map<String, Integer> of(Collection<String> models) {
        Map<String, Integer> colours = new TreeMap<>();
        BitSet taken = new BitSet(COLOURS);
        for (String model : new TreeSet<>(models)) {
            int colour = Math.floorMod(model.hashCode(), COLOURS);
            while (taken.get(colour) && taken.cardinality() < COLOURS) {
                colour = (colour + 1) % COLOURS;
            }
            taken.set(colour);
            colours.put(model, colour);
        }
        return colours;
    }
}
