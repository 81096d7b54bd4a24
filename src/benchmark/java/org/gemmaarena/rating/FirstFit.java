package org.gemmaarena.rating;

/** Times the first board of a fresh JVM, before anything is compiled. */
final class FirstFit {

    private FirstFit() {}

    public static void main(String[] args) {
        var votes = SyntheticVotes.large();
        long start = System.nanoTime();
        var board = BradleyTerry.fit(129, votes);
        System.out.printf(
                "first board of %d models: %.1f ms%n", board.estimates().size(), (System.nanoTime() - start) / 1e6);
    }
}
