package org.gemmaarena.vote;

/** Told when somebody corrected the record: votes were taken out, brought back or brought in. Boards don't wait then. */
public record Correction() {}
