package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gemmaarena.leaderboard.BoardMethod.BothBad;
import org.gemmaarena.rating.OnlineElo;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.Tallies.Version;
import org.junit.jupiter.api.Test;

class EloLedgerTest {

    private static final Instant START = Instant.parse("2031-05-01T12:00:00Z");
    private static final Duration LATE = Duration.ofSeconds(15);
    private static final List<String> MODELS = List.of("ash", "elm", "oak", "yew");

    /** @param seen from when on it can be read, which may be later than it was cast */
    private record Cast(long id, Instant at, Instant seen, String left, String right, Choice choice) {}

    @Property(tries = 200)
    void votes_that_become_visible_late_are_played_in_the_order_in_which_they_were_cast(@ForAll long seed) {
        var chance = new SplittableRandom(seed);
        var votes = votes(chance, 60);
        var ledger = new EloLedger(BoardMethod.USUAL);
        for (var now = START; now.isBefore(START.plusSeconds(150)); now = now.plusMillis(chance.nextInt(1, 9000))) {
            var visible = visible(votes, now);
            goOn(ledger, visible, now);
            assertThat(ledger.version()).isEqualTo(new Version(visible.size(), 0));
            assertSame(ledger.ratings(), playedAtOnce(visible));
        }
    }

    @Test
    void a_vote_that_comes_later_than_any_is_waited_for_is_told_by_the_count_of_changes() {
        var ledger = new EloLedger(BoardMethod.USUAL);
        var soon = new Cast(1, START.plusSeconds(40), START, "ash", "elm", Choice.LEFT);
        var late = new Cast(2, START, START, "elm", "oak", Choice.RIGHT);
        goOn(ledger, List.of(soon), START.plusSeconds(60));
        goOn(ledger, List.of(late, soon), START.plusSeconds(61));
        assertThat(ledger.version().changes()).isEqualTo(1);
    }

    @Test
    void changes_that_came_with_no_vote_are_accounted_for_from_then_on() {
        var ledger = new EloLedger(BoardMethod.USUAL);
        var one = new Cast(1, START, START, "ash", "elm", Choice.LEFT);
        goOn(ledger, List.of(one), START.plusSeconds(60));
        ledger.reached(new Version(7, 3));
        ledger.reopen(START.plusSeconds(60));
        assertThat(ledger.version()).isEqualTo(new Version(7, 3));
    }

    @Test
    void where_both_are_bad_nothing_is_played_unless_that_is_a_tie() {
        var without = new EloLedger(excluding());
        var with = new EloLedger(BoardMethod.USUAL);
        var strong = new Cast(1, START, START, "ash", "elm", Choice.LEFT);
        var bad = new Cast(2, START.plusSeconds(1), START, "ash", "elm", Choice.BOTH_BAD);
        for (var ledger : List.of(without, with)) {
            goOn(ledger, List.of(strong, bad), START.plusSeconds(60));
        }
        assertThat(without.ratings().get("ash")).isEqualTo(1002);
        assertThat(with.ratings().get("ash")).isLessThan(1002);
    }

    /** As the database gives it: what is behind the last place, in the order of the casting. */
    private static void goOn(EloLedger ledger, List<Cast> visible, Instant now) {
        ledger.reopen(now.minus(LATE));
        var lastAt = ledger.lastAt();
        long lastId = ledger.lastId();
        visible.stream()
                .filter(vote -> vote.at().isAfter(lastAt) || vote.at().equals(lastAt) && vote.id() > lastId)
                .forEach(vote -> {
                    ledger.passed(vote.at(), vote.id(), 1);
                    ledger.play(vote.left(), vote.right(), vote.choice());
                });
    }

    private static Map<String, Double> playedAtOnce(List<Cast> votes) {
        var elo = new OnlineElo(BoardMethod.USUAL.eloK());
        var ratings = new HashMap<String, Double>();
        for (var vote : votes) {
            int left = MODELS.indexOf(vote.left());
            int right = MODELS.indexOf(vote.right());
            elo.play(
                    left,
                    right,
                    switch (vote.choice()) {
                        case LEFT -> 1;
                        case RIGHT -> 0;
                        case TIE, BOTH_BAD -> 0.5;
                    });
            ratings.put(vote.left(), 0.0);
            ratings.put(vote.right(), 0.0);
        }
        ratings.replaceAll((model, none) -> elo.rating(MODELS.indexOf(model)));
        return ratings;
    }

    private static void assertSame(Map<String, Double> found, Map<String, Double> wanted) {
        assertThat(found.keySet()).isEqualTo(wanted.keySet());
        wanted.forEach((model, rating) -> assertThat(found.get(model)).isCloseTo(rating, within(1e-9)));
    }

    private static List<Cast> votes(RandomGenerator chance, int count) {
        var votes = new ArrayList<Cast>();
        for (long id = 1; id <= count; id++) {
            var at = START.plusMillis(chance.nextInt(120_000));
            int left = chance.nextInt(MODELS.size());
            int right = (left + chance.nextInt(1, MODELS.size())) % MODELS.size();
            votes.add(new Cast(
                    id,
                    at,
                    at.plusMillis(chance.nextInt((int) LATE.toMillis())),
                    MODELS.get(left),
                    MODELS.get(right),
                    Choice.values()[chance.nextInt(Choice.values().length)]));
        }
        return votes;
    }

    private static List<Cast> visible(List<Cast> votes, Instant now) {
        return votes.stream()
                .filter(vote -> !vote.seen().isAfter(now))
                .sorted(Comparator.comparing(Cast::at).thenComparing(Cast::id))
                .toList();
    }

    private static BoardMethod excluding() {
        var usual = BoardMethod.USUAL;
        return new BoardMethod(
                usual.category(),
                usual.ties(),
                BothBad.EXCLUDE,
                usual.style(),
                usual.position(),
                usual.interval(),
                usual.asOf(),
                usual.anchor(),
                usual.eloK());
    }
}
