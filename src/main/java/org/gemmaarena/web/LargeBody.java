package org.gemmaarena.web;

/**
 * An address that takes larger bodies than all others; one that only those reach who may send so much. A length that is
 * told is checked before, a body without one must not be read further than the limit.
 */
public interface LargeBody {

    String method();

    String path();

    /** In bytes. */
    long limit();
}
