package org.gemmaarena.review;

import java.time.Instant;
import java.util.List;

/**
 * Some of the votes that somebody looked for, newest first.
 *
 * @param next the search goes on {@code before} this vote; null where it is at its end
 * @param searchedTo how far back it was searched where that was not far enough to fill the page; else null
 */
record VotePage(List<VoteRow> votes, Long next, Instant searchedTo) {}
