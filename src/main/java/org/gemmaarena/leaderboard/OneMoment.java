package org.gemmaarena.leaderboard;

import java.util.Optional;
import java.util.function.Supplier;

/** Reads what takes several statements as it is at one moment: again and again until nothing moved meanwhile. */
public final class OneMoment {

    private static final int TRIES = 5;

    private OneMoment() {}

    /**
     * @param version what moves with every change to that which is read
     * @return empty where it never stood still
     */
    public static <T> Optional<T> of(Supplier<?> version, Supplier<T> reading) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var before = version.get();
            var read = reading.get();
            if (before.equals(version.get())) {
                return Optional.of(read);
            }
        }
        return Optional.empty();
    }
}
