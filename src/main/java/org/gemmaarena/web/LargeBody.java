package org.gemmaarena.web;

/**
 * An address that takes larger bodies than all others. A length that is told is checked before, a body without one is not
 * read further than the limit.
 */
public interface LargeBody {

    String method();

    String path();

    /** In bytes. */
    long limit();

    /** Whether whoever takes the body stops at the limit, with words; else the server does, without any. */
    default boolean stopsByItself() {
        return false;
    }
}
