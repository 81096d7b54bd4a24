package org.gemmaarena.inference.fake;

/**
 * How a fake model refuses requests before it answers one.
 *
 * @param type as llama-server names it
 * @param retryAfter the header's value, null for no header
 * @param times how many requests are refused
 */
public record Rejection(int status, String type, String message, String retryAfter, int times) {

    static final Rejection NEVER = new Rejection(200, "", "", null, 0);

    static Rejection always(int status, String type, String message) {
        return new Rejection(status, type, message, null, Integer.MAX_VALUE);
    }
}
