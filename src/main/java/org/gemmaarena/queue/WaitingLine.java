package org.gemmaarena.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * The line for the model servers. A ticket goes on when all its servers have room for it; until then it also keeps later
 * ones from those servers, so that nobody waits for ever. Tickets stand in the order in which they came, but each ticket
 * that its owner has running or waiting already puts a new one back by a minute: whoever asks for much lets others go
 * first, and nobody is overtaken for longer than that. Safe for use by many threads.
 */
public final class WaitingLine {

    private static final Duration SET_BACK = Duration.ofMinutes(1);

    private final ToIntFunction<String> capacity;
    private final Map<UUID, Waiting> waiting = new LinkedHashMap<>();
    private final Map<UUID, Running> running = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    /** A ticket, and when it would have come for its place in the line. */
    private record Waiting(Ticket ticket, Instant rank) {}

    /** What a ticket still uses. */
    private record Running(UUID owner, Map<String, Integer> slots) {}

    /** @param capacity answers at once, by server; a ticket that wants more gets all of them */
    public WaitingLine(ToIntFunction<String> capacity) {
        this.capacity = capacity;
    }

    /** Queues a ticket; returns those that may go on now, in their order. */
    public synchronized List<Ticket> enter(Ticket ticket) {
        waiting.put(
                ticket.id(),
                new Waiting(ticket, ticket.since().plus(SET_BACK.multipliedBy(ticketsOf(ticket.owner())))));
        return admit();
    }

    /** A ticket needs a server no more, whether it used it or waited for it; returns those that may go on now. */
    public synchronized List<Ticket> leave(UUID id, String server) {
        var patient = waiting.get(id);
        if (patient != null) {
            var ticket = patient.ticket();
            var others = new HashMap<>(ticket.slots());
            others.remove(server);
            if (others.isEmpty()) {
                waiting.remove(id);
            } else {
                waiting.put(id, new Waiting(new Ticket(id, ticket.owner(), others, ticket.since()), patient.rank()));
            }
        } else if (running.containsKey(id)) {
            give(id, server);
        }
        return admit();
    }

    /** Everyone's place, from 1. */
    public synchronized Map<UUID, Integer> places() {
        var places = new LinkedHashMap<UUID, Integer>();
        for (var ticket : inOrder()) {
            places.put(ticket.id(), places.size() + 1);
        }
        return places;
    }

    /** Whether nobody uses a server and nobody waits for one. */
    public synchronized boolean idle() {
        return waiting.isEmpty() && running.isEmpty();
    }

    /** When the one came that waits longest; empty where nobody waits. */
    public synchronized Optional<Instant> waitingSince() {
        return waiting.values().stream()
                .map(patient -> patient.ticket().since())
                .min(Comparator.naturalOrder());
    }

    public synchronized int length() {
        return waiting.size();
    }

    private List<Ticket> admit() {
        var admitted = new ArrayList<Ticket>();
        var blocked = new HashSet<String>();
        for (var ticket : inOrder()) {
            var fits = ticket.slots().entrySet().stream()
                    .allMatch(slots -> !blocked.contains(slots.getKey()) && hasRoom(slots.getKey(), slots.getValue()));
            if (fits) {
                take(ticket);
                admitted.add(ticket);
            } else {
                blocked.addAll(ticket.slots().keySet());
            }
        }
        return admitted;
    }

    private List<Ticket> inOrder() {
        return waiting.values().stream()
                .sorted(Comparator.comparing(Waiting::rank))
                .map(Waiting::ticket)
                .toList();
    }

    private long ticketsOf(UUID owner) {
        return running.values().stream()
                        .filter(ticket -> ticket.owner().equals(owner))
                        .count()
                + waiting.values().stream()
                        .filter(other -> other.ticket().owner().equals(owner))
                        .count();
    }

    private boolean hasRoom(String server, int slots) {
        int room = capacity.applyAsInt(server);
        return used.getOrDefault(server, 0) + Math.min(slots, room) <= room;
    }

    private void take(Ticket ticket) {
        waiting.remove(ticket.id());
        var slots = new HashMap<String, Integer>();
        ticket.slots().forEach((server, wanted) -> slots.put(server, Math.min(wanted, capacity.applyAsInt(server))));
        slots.forEach((server, taken) -> used.merge(server, taken, Integer::sum));
        running.put(ticket.id(), new Running(ticket.owner(), slots));
    }

    private void give(UUID id, String server) {
        var slots = running.get(id).slots();
        var taken = slots.remove(server);
        if (taken != null) {
            used.merge(server, -taken, Integer::sum);
        }
        if (slots.isEmpty()) {
            running.remove(id);
        }
    }
}
