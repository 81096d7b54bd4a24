package org.gemmaarena.admin.signin;

/**
 * Somebody who was recognised.
 *
 * @param role one of {@link org.gemmaarena.admin.Roles}
 */
record SignedIn(String name, String role) {}
