package org.gemmaarena.vote;

/** Why a vote stays out of the ratings from the start. */
public enum NotCounted {
    /** The person stopped the battle, so the answers were not compared whole. */
    STOPPED,
    /** An answer said which of the two models wrote it, so the battle was not blind. */
    SELF_NAMED,
    /** It was taken out of the ratings where it was exported, or never counted there for a reason not known here. */
    EXCLUDED_ELSEWHERE
}
