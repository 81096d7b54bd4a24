package org.gemmaarena.web;

/**
 * An address that takes larger bodies than all others, as a bean. A length that is told is checked before, a body without one
 * is not read further than the limit.
 *
 * @param limit in bytes
 * @param stopsByItself whether whoever takes the body stops at the limit, with words; else the server does, without any
 */
public record LargeBody(String method, String path, long limit, boolean stopsByItself) {}
