package org.gemmaarena.leaderboard;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gemmaarena.web.ProblemException;
import org.jboss.logging.Logger;

/**
 * Boards by every method. With many votes some take long: they are made behind the scenes, and whoever asks gets what is
 * ready by then.
 */
@ApplicationScoped
class MethodBoards {

    private static final Duration PATIENCE = Duration.ofMillis(120);
    private static final Logger LOG = Logger.getLogger(MethodBoards.class);

    private final Map<BoardRequest, CompletableFuture<Leaderboard>> making = new ConcurrentHashMap<>();
    private final Boards boards;
    private final Arenas arenas;
    private final HiddenModels hidden;

    MethodBoards(Boards boards, Arenas arenas, HiddenModels hidden) {
        this.boards = boards;
        this.arenas = arenas;
        this.hidden = hidden;
    }

    /**
     * The arena and category of a request by every method.
     *
     * @throws ProblemException 404 if there is no such arena
     */
    MethodComparison compare(BoardRequest request) {
        arenas.version(request.arena());
        var asked = new EnumMap<ComparedMethod, CompletableFuture<Leaderboard>>(ComparedMethod.class);
        for (var method : ComparedMethod.values()) {
            asked.put(
                    method,
                    ask(new BoardRequest(
                            request.arena(), method.in(request.method().category()))));
        }
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var ready = new EnumMap<ComparedMethod, Leaderboard>(ComparedMethod.class);
        asked.forEach((method, board) ->
                await(board, deadline - System.nanoTime()).ifPresent(made -> ready.put(method, made)));
        return MethodTable.of(request, ready, hidden.of(request.arena()));
    }

    private CompletableFuture<Leaderboard> ask(BoardRequest request) {
        var fresh = new CompletableFuture<Leaderboard>();
        var known = making.putIfAbsent(request, fresh);
        if (known != null) {
            return known;
        }
        Infrastructure.getDefaultWorkerPool().execute(() -> make(request, fresh));
        return fresh;
    }

    private void make(BoardRequest request, CompletableFuture<Leaderboard> place) {
        try {
            place.complete(boards.board(request));
        } catch (ProblemException tooMuchAtOnce) {
            place.completeExceptionally(tooMuchAtOnce);
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "The board of %s can't be made", request);
            place.completeExceptionally(failure);
        } finally {
            making.remove(request, place);
        }
    }

    /** Empty where it is not ready by then, or too much is being made already. */
    private static Optional<Leaderboard> await(CompletableFuture<Leaderboard> board, long nanos) {
        try {
            return Optional.of(board.get(Math.max(0, nanos), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException notReady) {
            return Optional.empty();
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
