package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.jboss.logging.Logger;

/** Tells the news of battles to whoever counts. They have happened by then: a listener that fails changes nothing in them. */
@ApplicationScoped
class Announcements {

    private static final Logger LOG = Logger.getLogger(Announcements.class);

    private final Event<BattleNews> listeners;

    Announcements(Event<BattleNews> listeners) {
        this.listeners = listeners;
    }

    void tell(BattleNews news) {
        try {
            listeners.fire(news);
        } catch (RuntimeException failure) {
            LOG.warnf(
                    failure,
                    "%s is not counted by all who count",
                    news.getClass().getSimpleName());
        }
    }
}
