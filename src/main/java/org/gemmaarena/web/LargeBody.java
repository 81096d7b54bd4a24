package org.gemmaarena.web;

/** An address that takes larger bodies than all others; one that only those reach who may send so much. */
public interface LargeBody {

    String method();

    String path();

    /** In bytes. */
    long limit();
}
