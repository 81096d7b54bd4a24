package org.gemmaarena.leaderboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gemmaarena.leaderboard.BoardMethod.BothBad;

/**
 * What a reader may choose of a board, and what is chosen now.
 *
 * @param arena stays as it is
 * @param kept what the address fixes and no choice here changes, as name and value
 * @param asOf a day, or empty
 * @param chosen whether anything differs from the plain board
 */
record BoardOptions(String arena, List<Choice> choices, List<Kept> kept, String asOf, boolean chosen) {

    /** One parameter with its values. */
    record Choice(String parameter, List<Value> values) {}

    /** One parameter that goes on as it is. */
    record Kept(String parameter, String value) {}

    record Value(String value, boolean selected) {}

    /** The ways to the same arena's boards of other categories. */
    public List<Value> categories() {
        return choices.get(0).values();
    }

    /** Where the same arena's plain board is. */
    public String plainAddress() {
        return "/leaderboard?arena=" + URLEncoder.encode(arena, StandardCharsets.UTF_8);
    }

    static BoardOptions of(BoardRequest request, List<String> categories) {
        var method = request.method();
        var known = Stream.concat(Stream.of("all"), Stream.concat(categories.stream(), Stream.of(method.category())))
                .distinct()
                .toList();
        return new BoardOptions(
                request.arena(),
                List.of(
                        choice("category", method.category(), known),
                        choice("ties", method.ties().label(), List.of("half", "davidson")),
                        choice("both_bad", BoardRequests.label(method.bothBad()), List.of("tie", "exclude")),
                        choice("style", BoardRequests.label(method.style()), List.of("none", "controlled")),
                        choice("position", BoardRequests.label(method.position()), List.of("ignored", "adjusted")),
                        choice("interval", method.interval().label(), List.of("sandwich", "cluster", "bootstrap"))),
                kept(method),
                method.asOf() == null ? "" : method.asOf().toString(),
                method.bothBad() != BothBad.TIE
                        || !method.equals(method.in("all").asOf(null).plain()));
    }

    private static List<Kept> kept(BoardMethod method) {
        var kept = new ArrayList<Kept>();
        if (method.anchor() != null) {
            kept.add(new Kept("anchor", method.anchor().model()));
            kept.add(new Kept("anchor_score", String.valueOf(method.anchor().score())));
        }
        if (method.eloK() != BoardMethod.ELO_K) {
            kept.add(new Kept("elo_k", String.valueOf(method.eloK())));
        }
        return kept;
    }

    private static Choice choice(String parameter, String chosen, List<String> values) {
        return new Choice(
                parameter,
                values.stream()
                        .map(value -> new Value(value, value.equals(chosen)))
                        .toList());
    }
}
