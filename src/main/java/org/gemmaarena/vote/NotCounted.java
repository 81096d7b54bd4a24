package org.gemmaarena.vote;

/** Why a vote stays out of the ratings from the start. */
public enum NotCounted {
    /** The person stopped the battle, so the answers were not compared whole. */
    STOPPED
}
