package org.gemmaarena.vote;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.vote.Votes.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens in whatever order, the tallies are what a count of all votes gives. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class TalliesUnderLoadTest {

    private static final List<String> MODELS = List.of("a", "b", "c");
    private static final List<String> CATEGORIES = List.of("coding", "facts", "maths");
    private static final int OPERATIONS = 300;
    private static final int CASTERS = 4;
    private static final int VOTES_EACH = 60;
    private static final int EXCLUSIONS_EACH = 60;

    @Inject
    Votes votes;

    @Inject
    Tallies tallies;

    @Inject
    TallyRebuild rebuild;

    @Inject
    TallyFold fold;

    @Inject
    Exclusions exclusions;

    private final String arena = "load-" + UUID.randomUUID();
    private final List<UUID> voters =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final List<UUID> cast = new CopyOnWriteArrayList<>();
    private Casting casting;

    @BeforeEach
    void anArenaOfItsOwn() {
        casting = new Casting(votes, arena);
    }

    @Test
    void votes_exclusions_and_folds_in_any_order_keep_the_tallies_right() {
        var random = new Random(20260401);
        for (int operation = 1; operation <= OPERATIONS; operation++) {
            int draw = random.nextInt(10);
            if (draw < 6) {
                castOne(random);
            } else if (draw < 9) {
                changeOne(random);
            } else {
                fold.fold();
            }
            if (operation % 50 == 0) {
                assertRight();
            }
        }
    }

    @Test
    void votes_exclusions_and_folds_at_the_same_time_keep_the_tallies_right() throws Exception {
        castOne(new Random(1));
        var over = new AtomicBoolean();
        var threads = Executors.newCachedThreadPool();
        var work = new ArrayList<Future<?>>();
        for (int caster = 0; caster < CASTERS; caster++) {
            var random = new Random(100 + caster);
            work.add(threads.submit(() -> repeat(VOTES_EACH, () -> castOne(random))));
        }
        for (int admin = 0; admin < 2; admin++) {
            var random = new Random(200 + admin);
            work.add(threads.submit(() -> repeat(EXCLUSIONS_EACH, () -> changeOne(random))));
        }
        var background = List.of(
                threads.submit(() -> whileNot(over, fold::fold)),
                threads.submit(() -> whileNot(over, fold::fold)),
                threads.submit(() -> assertNothingIsMissing(over)),
                threads.submit(() -> assertNothingIsMissing(over)));
        for (var done : work) {
            done.get(60, TimeUnit.SECONDS);
        }
        over.set(true);
        for (var done : background) {
            done.get(20, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(cast).hasSize(1 + CASTERS * VOTES_EACH);
        assertRight();
        fold.fold();
        assertRight();
    }

    /** A reader in the middle of it all: no vote that was confirmed is missing, folded or not, and the version only grows. */
    private void assertNothingIsMissing(AtomicBoolean over) {
        long version = 0;
        while (!over.get()) {
            long confirmed = cast.size();
            long seen = tallies.of(arena, Tallies.ALL).stream()
                    .mapToLong(Tally::votes)
                    .sum();
            long now = tallies.version(arena).changes();
            assertThat(seen).isGreaterThanOrEqualTo(confirmed);
            assertThat(now).isGreaterThanOrEqualTo(version);
            version = now;
        }
    }

    private void assertRight() {
        var right = rebuild.fromVotes(arena);
        assertThat(right).containsKey(Tallies.ALL);
        assertThat(tallies.categories(arena))
                .containsExactlyElementsOf(right.keySet().stream()
                        .filter(id -> !id.equals(Tallies.ALL))
                        .toList());
        right.forEach((category, counted) ->
                assertThat(tallies.of(arena, category)).as(category).isEqualTo(counted));
    }

    private void castOne(Random random) {
        var left = random.nextInt(MODELS.size());
        var right = (left + 1 + random.nextInt(MODELS.size() - 1)) % MODELS.size();
        var because = random.nextInt(10) == 0 ? NotCounted.STOPPED : null;
        var choice = Choice.values()[random.nextInt(Choice.values().length)];
        cast.add(casting.cast(
                one(voters, random), MODELS.get(left), MODELS.get(right), choice, because, categories(random)));
    }

    private void changeOne(Random random) {
        var vote = cast.isEmpty() ? UUID.randomUUID() : one(cast, random);
        var voter = one(voters, random);
        int draw = random.nextInt(4);
        QuarkusTransaction.requiringNew().run(() -> {
            switch (draw) {
                case 0 -> exclusions.excludeVote(vote, "A test.", "tester");
                case 1 -> exclusions.includeVote(vote);
                case 2 -> exclusions.excludeVoter(voter, "A test.", "tester");
                default -> exclusions.includeVoter(voter);
            }
        });
    }

    private static Set<String> categories(Random random) {
        var some = new ArrayList<>(CATEGORIES);
        some.removeIf(category -> random.nextBoolean());
        return Set.copyOf(some);
    }

    private static UUID one(List<UUID> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static void repeat(int times, Runnable work) {
        for (int time = 0; time < times; time++) {
            work.run();
        }
    }

    private static void whileNot(AtomicBoolean over, Runnable work) {
        while (!over.get()) {
            work.run();
        }
    }
}
