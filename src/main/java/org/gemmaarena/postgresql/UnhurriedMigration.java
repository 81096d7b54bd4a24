package org.gemmaarena.postgresql;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * While a migration runs, its connection waits for answers without a limit: an index of millions of rows is one statement. H2,
 * which answers within this process, has no such limit.
 */
public final class UnhurriedMigration implements Callback {

    private int limit;

    @Override
    public boolean supports(Event event, Context context) {
        return switch (event) {
            case BEFORE_EACH_MIGRATE, AFTER_EACH_MIGRATE, AFTER_EACH_MIGRATE_ERROR -> true;
            default -> false;
        };
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        var connection = context.getConnection();
        try {
            if (event == Event.BEFORE_EACH_MIGRATE) {
                limit = connection.getNetworkTimeout();
                connection.setNetworkTimeout(Runnable::run, 0);
            } else {
                connection.setNetworkTimeout(Runnable::run, limit);
            }
        } catch (SQLException unset) {
            throw new FlywayException("The time limit of the migration's connection can't be set", unset);
        }
    }

    @Override
    public String getCallbackName() {
        return getClass().getSimpleName();
    }
}
