package org.gemmaarena.leaderboard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gemmaarena.rating.Standardised;
import org.gemmaarena.vote.AnswerStyle;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.Votes.Tally;

/**
 * Counted votes one by one, in columns: two models, the choice, the voter, and how much more style the left answer shows
 * than the right one. About 50 bytes a vote.
 */
final class SingleVotes {

    /** What style control compares, in this order. */
    static final List<String> STYLE = List.of("length", "headers", "lists", "bold");

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<UUID, Integer> voters = new HashMap<>();
    private int size;
    private int[] left = new int[64];
    private int[] right = new int[64];
    private Choice[] choices = new Choice[64];
    private int[] voter = new int[64];
    private final double[][] style = new double[STYLE.size()][64];

    /** One vote as a board sees it. */
    interface Row {
        void at(String left, String right, Choice choice, int voter, double[] style);
    }

    void add(
            String leftModel, String rightModel, Choice choice, UUID voterId, AnswerStyle ofLeft, AnswerStyle ofRight) {
        grow();
        left[size] = number(leftModel);
        right[size] = number(rightModel);
        choices[size] = choice;
        voter[size] = voters.computeIfAbsent(voterId, id -> voters.size());
        style[0][size] = Standardised.contrast(ofLeft.characters(), ofRight.characters());
        style[1][size] = Standardised.contrast(ofLeft.headers(), ofRight.headers());
        style[2][size] = Standardised.contrast(ofLeft.listItems(), ofRight.listItems());
        style[3][size] = Standardised.contrast(ofLeft.bold(), ofRight.bold());
        size++;
    }

    int size() {
        return size;
    }

    /** The same votes, counted. */
    List<Tally> tallies() {
        var counts = new HashMap<Tally, Long>();
        var models = List.copyOf(numbers.keySet());
        for (int i = 0; i < size; i++) {
            counts.merge(new Tally(models.get(left[i]), models.get(right[i]), choices[i], true, 0), 1L, Long::sum);
        }
        return counts.entrySet().stream()
                .map(count -> new Tally(
                        count.getKey().left(),
                        count.getKey().right(),
                        count.getKey().choice(),
                        true,
                        count.getValue()))
                .toList();
    }

    /** The votes without those for neither answer. */
    SingleVotes withoutBothBad() {
        var kept = new SingleVotes();
        kept.numbers.putAll(numbers);
        kept.voters.putAll(voters);
        for (int i = 0; i < size; i++) {
            if (choices[i] != Choice.BOTH_BAD) {
                kept.copy(this, i);
            }
        }
        return kept;
    }

    /** Each vote in the order it came, its style contrasts standardised over all votes here. */
    void each(Row row) {
        var models = List.copyOf(numbers.keySet());
        var columns = new double[STYLE.size()][];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = Standardised.of(Arrays.copyOf(style[k], size)).values();
        }
        for (int i = 0; i < size; i++) {
            var contrasts = new double[columns.length];
            for (int k = 0; k < columns.length; k++) {
                contrasts[k] = columns[k][i];
            }
            row.at(models.get(left[i]), models.get(right[i]), choices[i], voter[i], contrasts);
        }
    }

    private void copy(SingleVotes from, int i) {
        grow();
        left[size] = from.left[i];
        right[size] = from.right[i];
        choices[size] = from.choices[i];
        voter[size] = from.voter[i];
        for (int k = 0; k < style.length; k++) {
            style[k][size] = from.style[k][i];
        }
        size++;
    }

    private int number(String model) {
        return numbers.computeIfAbsent(model, name -> numbers.size());
    }

    private void grow() {
        if (size == left.length) {
            int room = 2 * size;
            left = Arrays.copyOf(left, room);
            right = Arrays.copyOf(right, room);
            choices = Arrays.copyOf(choices, room);
            voter = Arrays.copyOf(voter, room);
            for (int k = 0; k < style.length; k++) {
                style[k] = Arrays.copyOf(style[k], room);
            }
        }
    }
}
