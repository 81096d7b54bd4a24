package org.gemmaarena.inference;

/**
 * A request as it goes over the wire, without its headers: one of them holds the key.
 *
 * @param path without the server
 * @param body JSON
 */
public record WireRequest(String method, String path, String body) {}
