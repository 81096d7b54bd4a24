package org.gemmaarena.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * The line for the model servers. A ticket goes on when all its servers have room for it; until then it also keeps later
 * ones from those servers, so that nobody waits for ever. Owners take turns: a ticket stands behind those of owners with
 * fewer tickets running or standing before it, and among equals the earlier one comes first. Safe for use by many threads.
 */
public final class WaitingLine {

    private static final Comparator<Turn> FAIR = Comparator.comparingInt(Turn::before)
            .thenComparing(turn -> turn.ticket().since());

    private final ToIntFunction<String> capacity;
    private final Map<UUID, Ticket> waiting = new LinkedHashMap<>();
    private final Map<UUID, Running> running = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    /** A ticket, and how many of its owner's come before it. */
    private record Turn(Ticket ticket, int before) {}

    /** What a ticket still uses. */
    private record Running(UUID owner, Map<String, Integer> slots) {}

    /** @param capacity answers at once, by server; a ticket that wants more gets all of them */
    public WaitingLine(ToIntFunction<String> capacity) {
        this.capacity = capacity;
    }

    /** Queues a ticket; returns those that may go on now, in their order. */
    public synchronized List<Ticket> enter(Ticket ticket) {
        waiting.put(ticket.id(), ticket);
        return admit();
    }

    /** A ticket needs a server no more, whether it used it or waited for it; returns those that may go on now. */
    public synchronized List<Ticket> leave(UUID id, String server) {
        var ticket = waiting.get(id);
        if (ticket != null) {
            var others = new HashMap<>(ticket.slots());
            others.remove(server);
            if (others.isEmpty()) {
                waiting.remove(id);
            } else {
                waiting.put(id, new Ticket(id, ticket.owner(), others, ticket.since()));
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
        var before = new HashMap<UUID, Integer>();
        running.values().forEach(ticket -> before.merge(ticket.owner(), 1, Integer::sum));
        return waiting.values().stream()
                .map(ticket -> new Turn(ticket, before.merge(ticket.owner(), 1, Integer::sum)))
                .sorted(FAIR)
                .map(Turn::ticket)
                .toList();
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
