package org.gemmaarena.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells a database that is away, or has no room left, from a statement that is wrong. */
public final class DatabaseOutage {

    private static final int DEEPEST = 20;

    private DatabaseOutage() {}

    /**
     * By SQLSTATE: class 08 is the connection, 57P the server's shutdown, 53 its lack of resources, 90098 and 90121 a closed H2,
     * 90020 one that is closing still while it is opened again. H2 has no state of its own for a file that it can't write.
     */
    public static boolean causes(Throwable error) {
        return hasCause(
                        error,
                        cause -> cause instanceof SQLTransientConnectionException
                                || cause instanceof SQLException sql && away(sql))
                || hasUnwritableFile(error);
    }

    /** Whether it has no room left; 53100 is PostgreSQL's word for that. */
    static boolean isFull(Throwable error) {
        return hasCause(error, cause -> cause instanceof SQLException sql && "53100".equals(sql.getSQLState()))
                || hasUnwritableFile(error) && hasCause(error, DatabaseOutage::saysNoRoom);
    }

    private static boolean hasUnwritableFile(Throwable error) {
        return hasCause(error, SQLException.class::isInstance) && hasCause(error, IOException.class::isInstance);
    }

    private static boolean saysNoRoom(Throwable cause) {
        return cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("No space left");
    }

    /** What fails at the commit is told by the transaction as suppressed only. */
    private static boolean hasCause(Throwable error, Predicate<Throwable> wanted) {
        return hasCause(error, wanted, DEEPEST);
    }

    private static boolean hasCause(Throwable error, Predicate<Throwable> wanted, int depth) {
        return error != null
                && depth > 0
                && (wanted.test(error)
                        || hasCause(error.getCause(), wanted, depth - 1)
                        || Stream.of(error.getSuppressed())
                                .anyMatch(suppressed -> hasCause(suppressed, wanted, depth - 1)));
    }

    private static boolean away(SQLException error) {
        var state = error.getSQLState();
        var message = error.getMessage();
        return state != null && state.matches("(08|53|57P).*|90020|90098|90121")
                || message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
