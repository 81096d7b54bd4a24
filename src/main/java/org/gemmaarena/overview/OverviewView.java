package org.gemmaarena.overview;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gemmaarena.overview.Overview.Count;
import org.gemmaarena.overview.Overview.Facts;
import org.gemmaarena.overview.Overview.Pair;
import org.gemmaarena.overview.Overview.Problem;

/** The overview made ready for drawing: text where it has numbers, bars where it has counts. */
record OverviewView(
        String sentence,
        String at,
        List<Problem> problems,
        Facts facts,
        List<Figure> figures,
        Course hours,
        Course days,
        List<PairLine> pairs,
        List<ServerLine> servers,
        List<SpeedLine> speeds,
        List<FailureLine> failures,
        List<ExcludedLine> excluded) {

    private static final int MIDDAY = 12;
    private static final int MOST_PAIRS_OPEN = 15;

    /** @param kind names the words beside the number */
    record Figure(String kind, String number) {}

    /** Battles and votes over some time, drawn and as a table with the newest first. */
    record Course(String kind, BarChart battles, BarChart votes, List<CourseLine> lines) {

        public boolean empty() {
            return battles.peak() == null && votes.peak() == null;
        }
    }

    record CourseLine(String time, String battles, String votes) {}

    record PairLine(String a, String b, String votes, String link, String aWinRate, String probability, String said) {}

    static OverviewView of(Overview overview, OverviewMessages words) {
        var facts = overview.facts();
        return new OverviewView(
                overview.sentence(),
                Figures.time(overview.at()),
                overview.problems(),
                facts,
                figures(facts, overview.at()),
                course("hours", facts.hours(), Figures::moment, OverviewView::hourTick, words),
                course("days", facts.days(), Figures::day, OverviewView::dayTick, words),
                facts.pairs().stream().map(OverviewView::line).toList(),
                facts.servers().backends().stream().map(ServerLine::of).toList(),
                SpeedLine.of(facts.servers()),
                FailureLine.of(facts.failures()),
                ExcludedLine.of(facts.excluded()));
    }

    /** Whether there are more pairs than the page shows without being asked. */
    public boolean manyPairs() {
        return pairs.size() > MOST_PAIRS_OPEN;
    }

    public String votesOut() {
        return Figures.count(facts.votes().excluded());
    }

    public String votesAll() {
        return Figures.count(facts.votes().all());
    }

    private static List<Figure> figures(Facts facts, Instant now) {
        var queue = facts.queue();
        return Stream.of(
                        new Figure("votes_today", Figures.count(facts.today().votes())),
                        new Figure("battles_today", Figures.count(facts.today().battles())),
                        new Figure("counted", Figures.count(facts.votes().counted())),
                        new Figure("excluded", Figures.count(facts.votes().excluded())),
                        new Figure("generating", Figures.count(queue.generating())),
                        new Figure("waiting", Figures.count(queue.waiting())),
                        queue.waitingSince() == null
                                ? null
                                : new Figure("oldest_wait", Figures.wait(queue.waitingSince(), now)))
                .filter(figure -> figure != null)
                .toList();
    }

    private static Course course(
            String kind,
            List<Count> counts,
            Function<Instant, String> time,
            Function<Count, String> tick,
            OverviewMessages words) {
        var lines = new ArrayList<CourseLine>();
        counts.forEach(count -> lines.add(new CourseLine(
                time.apply(count.since()), Figures.count(count.battles()), Figures.count(count.votes()))));
        Collections.reverse(lines);
        return new Course(
                kind,
                BarChart.of(
                        counts,
                        Count::battles,
                        count -> words.bar_battles(time.apply(count.since()), Figures.count(count.battles())),
                        tick),
                BarChart.of(
                        counts,
                        Count::votes,
                        count -> words.bar_votes(time.apply(count.since()), Figures.count(count.votes())),
                        tick),
                List.copyOf(lines));
    }

    private static String hourTick(Count count) {
        var hour = count.since().atOffset(ZoneOffset.UTC).getHour();
        return switch (hour) {
            case 0 -> Figures.day(count.since());
            case MIDDAY -> "12:00";
            default -> null;
        };
    }

    /** Mondays. */
    private static String dayTick(Count count) {
        return count.since().atOffset(ZoneOffset.UTC).getDayOfWeek() == DayOfWeek.MONDAY
                ? Figures.day(count.since())
                : null;
    }

    private static PairLine line(Pair pair) {
        return new PairLine(
                pair.aName(),
                pair.bName(),
                Figures.count(pair.votes()),
                "/admin/votes?pair=" + pair.a() + "," + pair.b(),
                Figures.percent(pair.aWinRate()),
                Figures.probability(pair.probabilityABetter()),
                pair.said());
    }
}
