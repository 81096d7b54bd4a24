package org.gemmaarena.web;

/**
 * All that is in the database is another's now. Fired as an event in every process that uses it: whoever keeps in memory
 * what was read from the database forgets it.
 */
public record DatabaseReplaced() {}
