package org.gemmaarena.admin;

/** What somebody may do behind {@code /admin} and {@code /api/admin}. */
public final class Roles {

    /** May see and change everything. */
    public static final String ADMIN = "admin";

    /** May see what an admin sees, except secrets and backups, and change nothing. */
    public static final String VIEWER = "viewer";

    private Roles() {}
}
