package org.gemmaarena.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gemmaarena.overview.Overview.Count;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.web.DatabaseReplaced;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Battles and votes at known times, counted at a known time. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class CensusTest {

    private static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");

    private final String arena = "census-" + UUID.randomUUID();

    @Inject
    Happenings happenings;

    @Inject
    Session database;

    @Inject
    Census census;

    @Inject
    Event<DatabaseReplaced> replaced;

    @Test
    void each_hour_holds_what_began_in_it() {
        for (var at : List.of("2026-03-10T09:00:00Z", "2026-03-10T09:29:59.999999Z", "2026-03-10T08:59:59.999999Z")) {
            happenings.vote(arena, Instant.parse(at));
        }
        happenings.battle(arena, Instant.parse("2026-03-08T10:00:00Z"));
        happenings.battle(arena, Instant.parse("2026-03-08T09:59:59Z"));
        happenings.vote("census-elsewhere", Instant.parse("2026-03-10T09:00:00Z"));
        var hours = at(NOW, census -> census.hours(arena));
        assertThat(hours).hasSize(48);
        assertThat(hours.get(47)).isEqualTo(count("2026-03-10T09:00:00Z", 0, 2));
        assertThat(hours.get(46)).isEqualTo(count("2026-03-10T08:00:00Z", 0, 1));
        assertThat(hours.get(0)).isEqualTo(count("2026-03-08T10:00:00Z", 1, 0));
        assertThat(hours.subList(1, 46)).extracting(Count::votes).containsOnly(0L);
    }

    @Test
    void days_are_those_of_utc() {
        happenings.vote(arena, Instant.parse("2026-03-10T00:00:00Z"));
        happenings.vote(arena, Instant.parse("2026-03-09T23:59:59.999999Z"));
        happenings.battle(arena, Instant.parse("2026-02-09T00:00:00Z"));
        happenings.battle(arena, Instant.parse("2026-02-08T23:59:59Z"));
        var days = at(NOW, census -> census.days(arena));
        assertThat(days).hasSize(30);
        assertThat(days.get(29)).isEqualTo(count("2026-03-10T00:00:00Z", 0, 1));
        assertThat(days.get(28)).isEqualTo(count("2026-03-09T00:00:00Z", 0, 1));
        assertThat(days.get(0)).isEqualTo(count("2026-02-09T00:00:00Z", 1, 0));
    }

    @Test
    void the_hour_that_runs_is_counted_anew_and_one_that_is_over_is_remembered() {
        var census = new Census(database, Clock.fixed(NOW, ZoneOffset.UTC));
        at(census, one -> one.hours(arena));
        happenings.vote(arena, Instant.parse("2026-03-10T09:10:00Z"));
        happenings.vote(arena, Instant.parse("2026-03-10T07:10:00Z"));
        var hours = at(census, one -> one.hours(arena));
        assertThat(hours.get(47).votes()).isEqualTo(1);
        assertThat(hours.get(45).votes()).isZero();
    }

    @Test
    void another_database_is_counted_anew() {
        census.hours(arena);
        happenings.vote(arena, Instant.now().minus(Duration.ofHours(5)));
        assertThat(census.hours(arena)).extracting(Count::votes).containsOnly(0L);
        replaced.fire(new DatabaseReplaced());
        assertThat(census.hours(arena)).extracting(Count::votes).containsOnlyOnce(1L);
    }

    private List<Count> at(Instant now, Function<Census, List<Count>> question) {
        return at(new Census(database, Clock.fixed(now, ZoneOffset.UTC)), question);
    }

    private static List<Count> at(Census census, Function<Census, List<Count>> question) {
        return QuarkusTransaction.requiringNew().call(() -> question.apply(census));
    }

    private static Count count(String since, long battles, long votes) {
        return new Count(Instant.parse(since), battles, votes);
    }
}
