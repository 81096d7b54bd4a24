package org.gemmaarena.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gemmaarena.anomaly.Kind;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.OnPostgreSql;
import org.gemmaarena.vote.Choice;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Whatever is asked for on the admin's pages, PostgreSQL reads no table of votes or battles from end to end. */
@QuarkusTest
@TestProfile(OnPostgreSql.class)
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class QueryPlanTest {

    private static final Pattern WHOLE_TABLE =
            Pattern.compile("Seq Scan on (vote|vote_category|vote_evidence|battle|voter|voter_standing)\\b");
    private static final String ARENA = "plans";
    private static final UUID VOTER = new UUID(0, 7);
    private static final VoteWalk.Position LATER =
            new VoteWalk.Position(Instant.parse("2026-02-01T00:00:00Z"), 1_000_000_000);
    private static final int SECONDS = 300;

    @Inject
    Session database;

    @Inject
    VoteSearch votes;

    @Test
    void no_page_reads_all_votes_or_all_battles() {
        inAFullArena(() -> {
            searchesForVotes();
            searchesForBattles();
            addresses();
            rareVotesAreFoundPageByPage();
        });
    }

    private void searchesForVotes() {
        assertThat(database.createNativeQuery("explain select * from vote where language = 'xx'", String.class)
                        .getResultList())
                .as("a plan that would be found out")
                .anyMatch(WHOLE_TABLE.asPredicate());
        var wrong = new ArrayList<String>();
        int asked = 0;
        for (var filter : filters()) {
            for (var position : Arrays.asList(null, LATER)) {
                var plan = VoteWalk.of(filter, position).plan(database, 51);
                asked++;
                if (plan.stream().anyMatch(WHOLE_TABLE.asPredicate())) {
                    wrong.add(filter + " " + position + "\n" + String.join("\n", plan));
                }
            }
        }
        assertThat(asked).isGreaterThan(3_000);
        assertThat(wrong.stream().limit(3)).isEmpty();
    }

    private void searchesForBattles() {
        var after = new BattleWalk.Position(LATER.at(), VOTER);
        for (var states : List.of(List.of(Unvoted.values()), List.of(Unvoted.ABANDONED), List.of(Unvoted.FAILED))) {
            for (var from : Arrays.asList(null, Instant.parse("2026-01-10T00:00:00Z"))) {
                for (var to : Arrays.asList(null, Instant.parse("2026-01-20T00:00:00Z"))) {
                    for (var voter : Arrays.asList(null, VOTER)) {
                        for (var position : Arrays.asList(null, after)) {
                            var filter = new BattleFilter(ARENA, states, from, to, voter);
                            assertThat(BattleWalk.of(filter, position).plan(database, 51))
                                    .as(filter + " " + position)
                                    .noneMatch(WHOLE_TABLE.asPredicate());
                        }
                    }
                }
            }
        }
    }

    private void addresses() {
        assertThat(database.createNativeQuery("explain " + VoterAddresses.ADDRESSES, String.class)
                        .setParameter("voter", VOTER)
                        .getResultList())
                .noneMatch(WHOLE_TABLE.asPredicate());
        assertThat(database.createNativeQuery("explain " + VoterAddresses.NEIGHBOURS, String.class)
                        .setParameter("voter", VOTER)
                        .setParameter("address", "address 1")
                        .getResultList())
                .noneMatch(WHOLE_TABLE.asPredicate());
    }

    private void rareVotesAreFoundPageByPage() {
        var from = Instant.parse("2026-01-03T00:00:00Z");
        var filter =
                new VoteFilter(ARENA, from, null, null, null, null, null, null, null, Because.EXCLUDED, null, null);
        var found = new ArrayList<Long>();
        int pages = 0;
        Long next = null;
        var some = votes.matching(filter, 1_000);
        assertThat(some.more()).isTrue();
        assertThat(some.searchedTo()).isAfter(from);
        do {
            var page = votes.page(filter, next, 50);
            page.votes().forEach(vote -> found.add(vote.id()));
            assertThat(page.searchedTo() == null).isEqualTo(page.votes().size() == 50 || page.next() == null);
            next = page.next();
            pages++;
        } while (next != null);
        assertThat(pages).as("no page looks at all votes").isGreaterThan(10);
        assertThat(found)
                .isEqualTo(database.createNativeQuery(
                                "select x.vote_id from vote_exclusion x join vote v on v.id = x.vote_id "
                                        + "where v.arena = :arena and v.created_at >= :from order by v.created_at desc",
                                Long.class)
                        .setParameter("arena", ARENA)
                        .setParameter("from", from)
                        .getResultList())
                .hasSizeGreaterThan(200);
        var back = votes.matching(
                new VoteFilter(ARENA, from, null, null, null, null, null, null, null, null, null, true), 100_000);
        assertThat(back.more()).as("all that are taken out were looked at").isFalse();
        assertThat(back.battles()).hasSameSizeAs(found);
    }

    /** Every combination that the page and the API take. */
    private static List<VoteFilter> filters() {
        var filters = new ArrayList<VoteFilter>();
        var from = Instant.parse("2026-01-10T00:00:00Z");
        var to = Instant.parse("2026-01-20T00:00:00Z");
        var models = List.of(new String[] {null, null}, new String[] {"m1", null}, new String[] {"m1", "m2"});
        for (int times = 0; times < 4; times++) {
            for (var pair : models) {
                for (var category : Arrays.asList(null, "coding")) {
                    for (var voter : Arrays.asList(null, VOTER)) {
                        for (var counted : Arrays.asList(null, true, false)) {
                            for (var because : Stream.concat(Stream.of((Because) null), Stream.of(Because.values()))
                                    .toList()) {
                                for (boolean odd : new boolean[] {false, true}) {
                                    filters.add(new VoteFilter(
                                            ARENA,
                                            times % 2 == 0 ? null : from,
                                            times < 2 ? null : to,
                                            pair[0],
                                            pair[1],
                                            category,
                                            voter,
                                            odd ? Choice.BOTH_BAD : null,
                                            counted,
                                            because,
                                            odd ? Kind.SPEED : null,
                                            odd ? counted : null));
                                }
                            }
                        }
                    }
                }
            }
        }
        return filters;
    }

    /** All of it in a transaction that is given up, so that no other test meets so many votes. */
    private void inAFullArena(Runnable asking) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(SECONDS));
        try {
            FullArena.fill(database, ARENA);
            asking.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
