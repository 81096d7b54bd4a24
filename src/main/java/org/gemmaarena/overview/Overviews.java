package org.gemmaarena.overview;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.gemmaarena.catalogue.Availability;

/** The overview as of a moment ago: however many look at it, it is made once in two seconds. */
@ApplicationScoped
class Overviews {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final LoadingCache<String, Overview> made;
    private final FactFinder finder;
    private final Front front;
    private final Problems problems;
    private final Availability availability;
    private final Clock clock;

    Overviews(FactFinder finder, Front front, Problems problems, Availability availability, Clock clock) {
        this.made = Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(2).build(this::make);
        this.finder = finder;
        this.front = front;
        this.problems = problems;
        this.availability = availability;
        this.clock = clock;
    }

    /** Of the arena that battles go to now. */
    Overview latest() {
        return made.get(availability.lineup().arena());
    }

    private Overview make(String arena) {
        var facts = finder.find(arena);
        var now = clock.instant();
        return new Overview(now, front.sentence(facts), problems.of(facts, now), facts);
    }
}
