package org.gemmaarena.rating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a single voter holds a component together: for each such voter, the parts that are left without that voter.
 *
 * <p>Only a voter who cast all the votes of some pair can be one, so few need be tried.
 */
final class VoterJoints {

    private static final int SEVERAL = -1;

    /** For each such voter, the part of each model, the largest being 0. */
    private final List<int[]> partings;

    private VoterJoints(List<int[]> partings) {
        this.partings = partings;
    }

    /** @param voter the voter of each row */
    static VoterJoints of(Cells rows, int[] voter) {
        var pairs = rows.withColumns(new int[0]).merged();
        int[] owner = owners(rows, voter, pairs);
        var partings = new ArrayList<int[]>();
        IntStream.of(owner).filter(candidate -> candidate != SEVERAL).distinct().forEach(candidate -> {
            var parts = ConnectedComponents.of(pairs, pair -> owner[pair] != candidate);
            if (parts.size() > 1) {
                partings.add(places(rows.models(), parts));
            }
        });
        return new VoterJoints(partings);
    }

    /** Whether this model, or any other parameter, stands in the largest part whoever is left out. */
    boolean isInLargestParts(int parameter) {
        return partings.stream().allMatch(part -> parameter >= part.length || part[parameter] == 0);
    }

    boolean isInSameParts(int a, int b) {
        return partings.stream().allMatch(part -> part[a] == part[b]);
    }

    /** Who cast all the votes of each pair. */
    private static int[] owners(Cells rows, int[] voter, Cells pairs) {
        var owners = new HashMap<Long, Integer>();
        for (int row = 0; row < rows.size(); row++) {
            owners.merge(key(rows, row), voter[row], (one, other) -> one.equals(other) ? one : (Integer) SEVERAL);
        }
        return IntStream.range(0, pairs.size())
                .map(pair -> owners.get(key(pairs, pair)))
                .toArray();
    }

    private static long key(Cells cells, int cell) {
        return (long) cells.a()[cell] * cells.models() + cells.b()[cell];
    }

    private static int[] places(int models, List<List<Integer>> parts) {
        var bySize = new ArrayList<>(parts);
        bySize.sort(Comparator.comparingInt(part -> -part.size()));
        var places = new int[models];
        for (int i = 0; i < bySize.size(); i++) {
            for (int model : bySize.get(i)) {
                places[model] = i;
            }
        }
        return places;
    }
}
