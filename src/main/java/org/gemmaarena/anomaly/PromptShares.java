package org.gemmaarena.anomaly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * Which votes on one prompt count where a prompt has a cap ({@link Prompts#cap}). Each voter's first ones do, up to half of
 * the cap; and where fewer than five people asked it, the first ones of all, up to the cap. A prompt that five or more ask
 * is no one's lever, so that a team with its own few test prompts loses nothing. Everybody's first vote comes before
 * anybody's second, so that nobody's repeats push somebody else's out.
 */
public final class PromptShares {

    private static final int FEW_VOTERS = 5;

    private PromptShares() {}

    /** How many votes of one voter on one prompt count. */
    public static long own(long cap) {
        return (cap + 1) / 2;
    }

    /**
     * The places of the votes that don't count, in ascending order.
     *
     * @param voters of the votes on one prompt, oldest first
     */
    public static <V> List<Integer> beyond(List<V> voters, long cap) {
        boolean few = new HashSet<>(voters).size() < FEW_VOTERS;
        var turns = new HashMap<V, Integer>();
        var inTurn = new ArrayList<List<Integer>>();
        for (int place = 0; place < voters.size(); place++) {
            int turn = turns.merge(voters.get(place), 1, Integer::sum) - 1;
            if (turn == inTurn.size()) {
                inTurn.add(new ArrayList<>());
            }
            inTurn.get(turn).add(place);
        }
        var beyond = new ArrayList<Integer>();
        long counted = 0;
        for (int turn = 0; turn < inTurn.size(); turn++) {
            for (int place : inTurn.get(turn)) {
                if (turn >= own(cap) || few && counted >= cap) {
                    beyond.add(place);
                } else {
                    counted++;
                }
            }
        }
        beyond.sort(null);
        return beyond;
    }
}
