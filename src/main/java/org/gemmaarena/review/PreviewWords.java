package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gemmaarena.review.Preview.Change;

/** Says in one sentence what a change would do: how many votes move, and whose rank. */
@ApplicationScoped
class PreviewWords {

    private static final int MOST_NAMED = 3;

    private final ReviewMessages words;

    PreviewWords(ReviewMessages words) {
        this.words = words;
    }

    /** @param changes of the models whose rank or score changes, arena by arena */
    String sentence(long votes, boolean counts, List<Change> changes) {
        if (votes == 0) {
            return words.moves_nothing();
        }
        var arenas = changes.stream().map(Change::arena).distinct().toList();
        var effect = arenas.size() <= 1
                ? effect(changes)
                : arenas.stream()
                        .map(arena -> words.of_arena(
                                arena,
                                effect(changes.stream()
                                        .filter(change -> change.arena().equals(arena))
                                        .toList())))
                        .collect(Collectors.joining("; "));
        return words.moved(moved(votes, counts), effect);
    }

    private String moved(long votes, boolean counts) {
        if (votes == 1) {
            return counts ? words.brings_one_back() : words.takes_one_out();
        }
        var number = String.format(Locale.ENGLISH, "%,d", votes);
        return counts ? words.brings_back(number) : words.takes_out(number);
    }

    private String effect(List<Change> changes) {
        var ranks = changes.stream()
                .filter(change -> !Objects.equals(change.rankBefore(), change.rankAfter()))
                .toList();
        if (ranks.isEmpty()) {
            return scores(changes);
        }
        var named =
                new ArrayList<>(ranks.stream().limit(MOST_NAMED).map(this::rank).toList());
        if (ranks.size() > MOST_NAMED) {
            named.add(words.more_change(ranks.size() - MOST_NAMED));
        }
        return String.join(", ", named);
    }

    private String rank(Change change) {
        if (change.rankAfter() == null) {
            return words.loses_rank(change.name());
        }
        if (change.rankBefore() == null) {
            return words.gets_rank(change.name(), change.rankAfter());
        }
        return change.rankAfter() > change.rankBefore()
                ? words.falls(change.name(), change.rankBefore(), change.rankAfter())
                : words.rises(change.name(), change.rankBefore(), change.rankAfter());
    }

    private String scores(List<Change> changes) {
        long points = Math.round(changes.stream()
                .filter(change -> change.ratingBefore() != null && change.ratingAfter() != null)
                .mapToDouble(change -> Math.abs(change.ratingAfter() - change.ratingBefore()))
                .max()
                .orElse(0));
        return points == 0 ? words.scores_stay() : words.scores_move(Long.toString(points));
    }
}
