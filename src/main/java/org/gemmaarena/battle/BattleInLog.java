package org.gemmaarena.battle;

import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Puts the id of the battle beside every line of the log that is about one, as the field {@code battle}. */
final class BattleInLog {

    private static final String FIELD = "battle";
    private static final Pattern PATH =
            Pattern.compile("(?:/api)?/battles/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/.*)?");

    /** For as long as the request lasts, in whose context the field is kept. */
    @ServerRequestFilter
    void note(UriInfo target) {
        var path = PATH.matcher(target.getPath());
        if (path.matches()) {
            MDC.put(FIELD, path.group(1));
        }
    }

    /** For what runs outside of requests. */
    static void about(UUID battle, Runnable logging) {
        var before = MDC.get(FIELD);
        MDC.put(FIELD, battle.toString());
        try {
            logging.run();
        } finally {
            if (before == null) {
                MDC.remove(FIELD);
            } else {
                MDC.put(FIELD, before);
            }
        }
    }
}
