package org.gemmaarena.transfer;

/**
 * A line of a file.
 *
 * @param number from 1
 * @param text null where the line cannot be read
 * @param fault why it cannot; null where it can
 */
record Line(long number, String text, Fault fault) {}
