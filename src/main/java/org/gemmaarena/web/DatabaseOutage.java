package org.gemmaarena.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;

/** Tells a database that is away from a statement that is wrong. */
final class DatabaseOutage {

    private static final int DEEPEST = 12;

    private DatabaseOutage() {}

    /** By SQLSTATE: class 08 is the connection, 57P the server's shutdown, 53 its lack of resources, 90098 a closed H2. */
    static boolean causes(Throwable error) {
        var cause = error;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof SQLException sql && away(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean away(SQLException error) {
        var state = error.getSQLState();
        var message = error.getMessage();
        return state != null && state.matches("(08|53|57P).*|90098|90121")
                || message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
