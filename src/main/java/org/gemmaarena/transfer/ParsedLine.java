package org.gemmaarena.transfer;

/**
 * A line that is a vote.
 *
 * @param kept the whole line as JSON text, with id and timestamp, its last member {@code arena_metadata} holding only what
 *     the vote does not; see {@link KeptFields}
 */
record ParsedLine(ArenaLine vote, String kept) {}
