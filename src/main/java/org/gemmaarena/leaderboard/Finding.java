package org.gemmaarena.leaderboard;

import java.util.Optional;

/**
 * What may be said of two models, and not a word more: made from the verdict of their own votes.
 *
 * @param first the model that is better, or leads, or stands above
 * @param needed votes until a verdict is likely, rounded as they are said; null where none can be told
 */
record Finding(Kind kind, String first, String second, String needed) {

    enum Kind {
        /** The verdict is for the first. */
        AHEAD,
        /** The verdict is for the first, though the board has the second above it. */
        AHEAD_BUT_BELOW,
        /** No verdict yet; the first has won more. */
        LEADS,
        /** No verdict yet, and no gap between the two. */
        EVEN,
        /** They have never met. */
        UNMET
    }

    /** @param pair the two as the board has them, in either order; empty if they never met */
    static Finding of(ModelRow first, ModelRow second, Optional<PairRow> pair) {
        return pair.map(met -> ofVotes(first, second, met))
                .orElseGet(() -> new Finding(Kind.UNMET, first.name(), second.name(), null));
    }

    private static Finding ofVotes(ModelRow first, ModelRow second, PairRow pair) {
        var a = pair.a().equals(first.model()) ? first : second;
        var b = a == first ? second : first;
        return switch (pair.verdict()) {
            case "a" -> ahead(a, b, pair);
            case "b" -> ahead(b, a, pair);
            default -> undecided(a, b, pair);
        };
    }

    private static Finding ahead(ModelRow winner, ModelRow loser, PairRow pair) {
        var kind = pair.contradictory() ? Kind.AHEAD_BUT_BELOW : Kind.AHEAD;
        return new Finding(kind, winner.name(), loser.name(), null);
    }

    private static Finding undecided(ModelRow a, ModelRow b, PairRow pair) {
        if (pair.aWins() == pair.bWins()) {
            return new Finding(Kind.EVEN, a.name(), b.name(), null);
        }
        var leader = pair.aWins() > pair.bWins() ? a : b;
        var needed = pair.votesNeeded() == null ? null : BoardNumbers.about(pair.votesNeeded());
        return new Finding(Kind.LEADS, leader.name(), (leader == a ? b : a).name(), needed);
    }

    /** For templates, which compare text. */
    public String kindName() {
        return kind.name();
    }
}
