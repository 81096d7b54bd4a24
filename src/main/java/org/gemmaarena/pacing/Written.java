package org.gemmaarena.pacing;

/**
 * How far one answer is written.
 *
 * @param length characters
 * @param ended whether no more will come
 */
public record Written(int length, boolean ended) {}
