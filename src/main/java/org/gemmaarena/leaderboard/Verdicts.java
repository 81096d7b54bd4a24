package org.gemmaarena.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gemmaarena.leaderboard.BoardMethod.BothBad;
import org.gemmaarena.leaderboard.BoardMethod.Position;
import org.gemmaarena.leaderboard.BoardMethod.Style;
import org.gemmaarena.rating.IntervalMethod;
import org.gemmaarena.rating.TieModel;
import org.gemmaarena.vote.Tallies;

/** What is known of an arena's models and what isn't yet, pair by pair, by the usual board. */
@ApplicationScoped
public class Verdicts {

    private static final BoardMethod USUAL = new BoardMethod(
            Tallies.ALL,
            TieModel.HALF,
            BothBad.TIE,
            Style.NONE,
            Position.IGNORED,
            IntervalMethod.SANDWICH,
            null,
            null,
            BoardMethod.ELO_K);

    /**
     * What may be said of two models that met, as {@link FindingMessages} words it.
     *
     * @param kind of the finding, by its name
     * @param first the name of the model that is better, or leads
     * @param needed votes until a verdict is likely, rounded as they are said; null where none can be told
     */
    public record Verdict(
            PairRow pair, String aName, String bName, String kind, String first, String second, String needed) {}

    private static final int KEPT = 4;

    private final BoardCache<String, List<Verdict>> cache;
    private final Forecasts forecasts = new Forecasts();
    private final Arenas arenas;
    private final VoteReader votes;
    private final Clock clock;

    Verdicts(Arenas arenas, VoteReader votes, Workshop workshop, Clock clock) {
        this.cache = new BoardCache<>(KEPT, workshop, clock);
        this.arenas = arenas;
        this.votes = votes;
        this.clock = clock;
    }

    /**
     * All pairs of an arena that met, at most about a second old; made without the online Elo, for which every vote would
     * have to be read.
     *
     * @throws org.gemmaarena.web.ProblemException 404 if there is no such arena
     */
    public List<Verdict> of(String arena) {
        return cache.get(arena, false, () -> arenas.version(arena), () -> make(arena));
    }

    /** Votes first, then names: a model that gets its first vote meanwhile has a name already. */
    private List<Verdict> make(String arena) {
        var request = new BoardRequest(arena, USUAL);
        var votesOfBoard = votes.read(request);
        var board = new BoardComputation(request, arenas.models(arena), votesOfBoard)
                .leaderboard(Map.of(), forecasts, clock.instant());
        Map<String, ModelRow> models =
                board.models().stream().collect(Collectors.toMap(ModelRow::model, Function.identity()));
        return board.pairs().stream()
                .map(pair -> verdict(pair, models.get(pair.a()), models.get(pair.b())))
                .toList();
    }

    private static Verdict verdict(PairRow pair, ModelRow a, ModelRow b) {
        var finding = Finding.of(a, b, Optional.of(pair));
        return new Verdict(
                pair, a.name(), b.name(), finding.kindName(), finding.first(), finding.second(), finding.needed());
    }
}
