package org.gemmaarena.queue;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody's wish to use model servers.
 *
 * @param owner in whose name; owners take turns
 * @param slots how many answers at once, by server
 */
public record Ticket(UUID id, UUID owner, Map<String, Integer> slots, Instant since) {}
