package org.gemmaarena.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gemmaarena.catalogue.Catalogue;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.roster.ModelVersion.Kind;
import org.jboss.logging.Logger;

/** Puts on record what a contestant of the line-up is, where that is news: no admin did it, so nobody else does. */
@ApplicationScoped
class Witness {

    private static final Logger LOG = Logger.getLogger(Witness.class);
    private static final Duration SETTLES = Duration.ofMinutes(10);

    private final Settings settings;
    private final Versions versions;
    private final Catalogue catalogue;
    private final Clock clock;

    Witness(Settings settings, Versions versions, Catalogue catalogue, Clock clock) {
        this.settings = settings;
        this.versions = versions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Whether all is on record now; where not, the contestant is to be shown again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean see(Contestant contestant) {
        settings.lock();
        var id = contestant.model();
        var now = settings.of(id, catalogue).orElse(null);
        if (now == null || !now.enabled() || !now.isOf(contestant)) {
            return false;
        }
        var last = ModelVersion.last(id).orElse(null);
        if (last == null) {
            versions.add(id, Kind.FIRST, Versions.ARENA, now, List.of()).digest = contestant.digest();
            return true;
        }
        var changed = new ArrayList<>(last.settings().differences(now));
        boolean configured = !changed.isEmpty();
        if (isOther(last.digest, contestant.digest())) {
            changed.add(ModelSettings.DIGEST);
        } else if (contestant.digest() != null) {
            last.digest = contestant.digest();
        }
        if (changed.isEmpty()) {
            return true;
        }
        if (!configured && swings(last, contestant.digest())) {
            return false;
        }
        var version = versions.add(id, configured ? Kind.CONFIGURED : Kind.SERVED, Versions.ARENA, now, changed);
        version.digest = contestant.digest() == null ? version.digest : contestant.digest();
        LOG.infof("Model '%s' has changed: %s", id, version.changed);
        return true;
    }

    /** A server that serves now one and then the other is told of every ten minutes, not with each look. */
    private boolean swings(ModelVersion last, String digest) {
        return last.kind == Kind.SERVED
                && clock.instant().isBefore(last.createdAt.plus(SETTLES))
                && ModelVersion.of(last.model, last.number - 1)
                        .filter(before -> Objects.equals(before.digest, digest))
                        .isPresent();
    }

    private static boolean isOther(String before, String now) {
        return before != null && now != null && !before.equals(now);
    }
}
