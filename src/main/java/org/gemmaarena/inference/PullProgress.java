package org.gemmaarena.inference;

/**
 * How far a server is with fetching a model.
 *
 * @param status what it is doing, in its own words
 * @param digest the part of the model that it is fetching; null while it fetches none
 * @param completed bytes of that part
 * @param total size of that part in bytes; 0 where the server does not say
 */
public record PullProgress(String status, String digest, long completed, long total) {}
