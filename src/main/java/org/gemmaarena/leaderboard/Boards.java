package org.gemmaarena.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import org.gemmaarena.vote.Correction;
import org.gemmaarena.web.ProblemException;

/** The boards of all arenas, each computed only when somebody asks and its arena has changed. */
@ApplicationScoped
class Boards {

    private static final int KEPT = 200;

    private final BoardCache<BoardRequest, Leaderboard> cache;
    private final Forecasts forecasts = new Forecasts();
    private final Arenas arenas;
    private final VoteReader votes;
    private final EloBook elo;
    private final BoardMessages words;
    private final Clock clock;

    Boards(Arenas arenas, VoteReader votes, EloBook elo, Workshop workshop, BoardMessages words, Clock clock) {
        this.cache = new BoardCache<>(KEPT, workshop, clock);
        this.arenas = arenas;
        this.votes = votes;
        this.elo = elo;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A board at most about a second old, where it is made of counts.
     *
     * @throws ProblemException 404 if there is no such arena, 400 if the anchor is none of its models
     */
    Leaderboard board(BoardRequest request) {
        return cache.get(
                request, request.method().isCostly(), () -> arenas.version(request.arena()), () -> compute(request));
    }

    /** After a correction nobody sees the old board again, not even for a second. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Correction correction) {
        cache.forget();
    }

    private Leaderboard compute(BoardRequest request) {
        var now = clock.instant();
        var votesOfBoard = votes.read(request);
        var names = arenas.models(request.arena());
        var anchor = request.method().anchor();
        if (anchor != null && !names.containsKey(anchor.model())) {
            throw ProblemException.invalid("anchor", words.model_unknown(anchor.model()));
        }
        return new BoardComputation(request, names, votesOfBoard).leaderboard(elo.ratings(request), forecasts, now);
    }
}
