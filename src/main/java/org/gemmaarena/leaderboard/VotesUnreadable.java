package org.gemmaarena.leaderboard;

import java.sql.SQLException;

/** The database did not give the votes. */
final class VotesUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    VotesUnreadable(SQLException cause) {
        super(cause);
    }
}
