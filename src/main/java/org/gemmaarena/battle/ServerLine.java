package org.gemmaarena.battle;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gemmaarena.catalogue.Backends;
import org.gemmaarena.inference.LoadedModel;
import org.gemmaarena.queue.Coexistence;
import org.gemmaarena.queue.Ticket;
import org.gemmaarena.queue.WaitingLine;
import org.gemmaarena.web.ProblemException;
import org.jboss.logging.Logger;

/** Lets battles wait until their model servers have room, and asks a server that holds one model only for one at a time. */
@ApplicationScoped
class ServerLine {

    private static final Logger LOG = Logger.getLogger(ServerLine.class);
    private static final Duration FULL_RETRY = Duration.ofSeconds(30);
    private static final Duration LOOK_LIMIT = Duration.ofSeconds(2);

    private final Map<UUID, Assignment> assignments = new ConcurrentHashMap<>();
    private final Coexistence coexistence = new Coexistence();
    private final WaitingLine line;
    private final Backends backends;
    private final BattleConfig config;
    private final RefusalMessages words;
    private final Announcements news;
    private final Clock clock;

    ServerLine(Backends backends, BattleConfig config, RefusalMessages words, Announcements news, Clock clock) {
        this.backends = backends;
        this.config = config;
        this.words = words;
        this.news = news;
        this.clock = clock;
        this.line = new WaitingLine(backends::parallel);
    }

    void requireRoom() {
        if (!hasRoom()) {
            throw ProblemException.unavailable(words.line_full(), FULL_RETRY);
        }
    }

    boolean hasRoom() {
        return line.length() < config.queueLength();
    }

    /** Whether these two can't be written at the same time. */
    boolean oneAfterTheOther(String server, String otherServer) {
        return server.equals(otherServer)
                && (backends.parallel(server) == 1 || coexistence.oneAtATime(server, clock.instant()));
    }

    /** Whether nobody uses a model server now, nor waits for one. */
    boolean idle() {
        return line.idle();
    }

    /** Starts the legs when the servers have room. */
    void enter(LiveBattle battle, UUID owner, List<Leg> legs, boolean together) {
        var loadedFirst = Comparator.comparing((Leg leg) -> coexistence.has(leg.server(), leg.model()) ? 0 : 1);
        var assignment =
                new Assignment(battle, legs.stream().sorted(loadedFirst).toList(), together);
        forget(assignments.put(battle.id(), assignment));
        begin(line.enter(new Ticket(battle.id(), owner, slots(legs), clock.instant())));
        showPlaces();
    }

    /** A leg has ended, however it did. */
    void ended(LiveBattle battle, Side side) {
        var assignment = assignments.get(battle.id());
        if (assignment == null || assignment.battle() != battle) {
            return;
        }
        legOf(assignment, side)
                .filter(leg -> leg.span().get().first() != null)
                .ifPresent(leg -> coexistence.wrote(leg.server(), leg.model()));
        assignment.finish(side).forEach(leg -> leg.start().run());
        if (assignment.isDone()) {
            observe(assignment);
            assignments.remove(battle.id(), assignment);
        }
        legOf(assignment, side)
                .map(Leg::server)
                .filter(assignment::isDoneWith)
                .ifPresent(server -> begin(line.leave(battle.id(), server)));
        showPlacesSoon();
    }

    /** The battle is written elsewhere, or not at all any more. */
    void forget(LiveBattle battle) {
        var assignment = assignments.get(battle.id());
        if (assignment != null && assignment.battle() == battle && assignments.remove(battle.id(), assignment)) {
            forget(assignment);
        }
    }

    int length() {
        return line.length();
    }

    Optional<Instant> waitingSince() {
        return line.waitingSince();
    }

    /** Who waits, and at which place. */
    Map<UUID, Integer> places() {
        return line.places();
    }

    private void begin(List<Ticket> admitted) {
        for (var ticket : admitted) {
            var assignment = assignments.get(ticket.id());
            if (assignment != null) {
                news.tell(new BattleNews.Admitted(Duration.between(ticket.since(), clock.instant())));
                assignment.legs().forEach(leg -> leg.admit().run());
                assignment.begin().forEach(leg -> leg.start().run());
            }
        }
    }

    private void forget(Assignment gone) {
        if (gone != null) {
            gone.legs().stream()
                    .map(Leg::server)
                    .distinct()
                    .forEach(server -> begin(line.leave(gone.battle().id(), server)));
            showPlacesSoon();
        }
    }

    /** Readers are woken by this, which is no work for the threads of the model servers. */
    private void showPlacesSoon() {
        Infrastructure.getDefaultExecutor().execute(this::showPlaces);
    }

    /** Looks and shows in one, so that no older look is shown after a newer one. */
    private synchronized void showPlaces() {
        var places = line.places();
        assignments.forEach((id, assignment) -> assignment.battle().place(places.get(id)));
    }

    private Map<String, Integer> slots(List<Leg> legs) {
        return legs.stream()
                .collect(Collectors.toMap(
                        Leg::server,
                        leg -> coexistence.oneAtATime(leg.server(), clock.instant()) ? Integer.MAX_VALUE / 2 : 1,
                        Integer::sum));
    }

    private void observe(Assignment assignment) {
        var legs = assignment.legs();
        if (legs.size() < 2
                || !assignment.together()
                || !legs.get(0).server().equals(legs.get(1).server())) {
            return;
        }
        var server = legs.get(0).server();
        if (Coexistence.inDoubt(legs.get(0).span().get(), legs.get(1).span().get())) {
            askWhatIsLoaded(server, legs.get(0).model(), legs.get(1).model());
        } else {
            coexistence.sawBoth(server);
        }
    }

    private void askWhatIsLoaded(String server, String one, String other) {
        backends.server(server)
                .loaded(LOOK_LIMIT)
                .subscribe()
                .with(
                        answer -> answer.ifPresent(
                                loaded -> coexistence.saw(server, names(loaded), one, other, clock.instant())),
                        failure -> LOG.debugf("A backend does not tell what it has loaded: %s", failure));
    }

    private static Set<String> names(List<LoadedModel> loaded) {
        return loaded.stream().map(LoadedModel::name).collect(Collectors.toSet());
    }

    private static Optional<Leg> legOf(Assignment assignment, Side side) {
        return assignment.legs().stream().filter(leg -> leg.side() == side).findFirst();
    }
}
