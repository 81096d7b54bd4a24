package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Fails at whatever it is told, as long as a test wants that. */
@ApplicationScoped
class FailingListener {

    private final Set<Class<?>> heard = ConcurrentHashMap.newKeySet();
    private volatile boolean failing;

    void hear(@Observes BattleNews news) {
        if (failing) {
            heard.add(news.getClass());
            throw new IllegalStateException("The listener of a test fails");
        }
    }

    void fail(boolean from) {
        failing = from;
    }

    /** At what it has failed. */
    Set<Class<?>> heard() {
        return heard;
    }
}
