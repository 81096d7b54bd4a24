package org.gemmaarena.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gemmaarena.vote.Choice.LEFT;
import static org.gemmaarena.vote.Choice.TIE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.vote.Votes.ArenaVotes;
import org.gemmaarena.vote.Votes.Tally;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Votes are counted the moment they are cast, whether their counts are folded or not. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class TalliesTest {

    @Inject
    Votes votes;

    @Inject
    Tallies tallies;

    @Inject
    TallyFold fold;

    @Inject
    TallyRebuild rebuild;

    @Inject
    ArenaModels models;

    @Inject
    Session database;

    private final String arena = "tallies-" + UUID.randomUUID();
    private final UUID voter = UUID.randomUUID();
    private Casting casting;

    @BeforeEach
    void anArenaOfItsOwn() {
        casting = new Casting(votes, arena);
    }

    @Test
    void a_vote_is_counted_once_and_under_each_of_its_categories_before_and_after_folding() {
        casting.cast(voter, "a", "b", LEFT, "coding", "own-category");
        casting.cast(voter, "a", "b", LEFT);
        casting.cast(voter, "b", "a", TIE, NotCounted.STOPPED, Set.of("coding"));
        assertCounted();
        fold.fold();
        assertCounted();
        fold.fold();
        assertCounted();
    }

    @Test
    void votes_that_an_older_version_cast_without_counting_them_are_counted_by_the_repair() {
        casting.cast(voter, "a", "b", LEFT, "coding");
        casting.cast(voter, "b", "a", TIE);
        var before = rebuild.fromVotes(arena);
        for (String table : List.of("tally_change", "tally", "arena_model")) {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeMutationQuery("delete from " + table + " where arena = :arena")
                            .setParameter("arena", arena)
                            .executeUpdate());
        }
        assertThat(tallies.of(arena, Tallies.ALL)).isEmpty();
        assertThat(rebuild.repair()).isGreaterThanOrEqualTo(3);
        assertThat(tallies.of(arena, Tallies.ALL)).isEqualTo(before.get(Tallies.ALL));
        assertThat(tallies.of(arena, "coding")).isEqualTo(before.get("coding"));
        assertThat(models.names(arena)).containsOnlyKeys("a", "b");
        assertThat(rebuild.repair()).as("nothing is left to repair").isZero();
    }

    @Test
    void tallies_of_an_arena_without_any_vote_are_taken_back_by_the_repair() {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "insert into tally (arena, category, left_model, right_model, choice, counted, votes) "
                                + "values (:arena, 'all', 'a', 'b', 'LEFT', true, 3)")
                .setParameter("arena", arena)
                .executeUpdate());
        assertThat(tallies.of(arena, Tallies.ALL)).hasSize(1);
        assertThat(rebuild.repair()).isPositive();
        assertThat(tallies.of(arena, Tallies.ALL)).isEmpty();
    }

    private void assertCounted() {
        assertThat(tallies.of(arena, Tallies.ALL))
                .containsExactly(new Tally("a", "b", LEFT, true, 2), new Tally("b", "a", TIE, false, 1));
        assertThat(tallies.of(arena, "coding"))
                .containsExactly(new Tally("a", "b", LEFT, true, 1), new Tally("b", "a", TIE, false, 1));
        assertThat(tallies.of(arena, "own-category")).containsExactly(new Tally("a", "b", LEFT, true, 1));
        assertThat(tallies.categories(arena)).containsExactly("coding", "own-category");
        assertThat(tallies.arenas()).contains(new ArenaVotes(arena, 3, 2));
    }

    @Test
    void votes_after_a_fold_add_to_those_before() {
        casting.cast(voter, "a", "b", LEFT);
        fold.fold();
        casting.cast(voter, "a", "b", LEFT);
        assertThat(tallies.of(arena, Tallies.ALL)).containsExactly(new Tally("a", "b", LEFT, true, 2));
        fold.fold();
        assertThat(tallies.of(arena, Tallies.ALL)).containsExactly(new Tally("a", "b", LEFT, true, 2));
    }

    @Test
    void the_version_grows_with_every_vote_and_not_by_folding() {
        assertThat(tallies.version(arena)).isEqualTo(Tallies.Version.NONE);
        casting.cast(voter, "a", "b", LEFT);
        var first = tallies.version(arena);
        fold.fold();
        assertThat(tallies.version(arena)).isEqualTo(first).isNotEqualTo(Tallies.Version.NONE);
        casting.cast(voter, "a", "b", LEFT);
        assertThat(tallies.version(arena).changes()).isGreaterThan(first.changes());
        assertThat(tallies.versions()).containsEntry(arena, tallies.version(arena));
    }

    @Test
    void what_adds_up_to_nothing_is_no_tally() {
        QuarkusTransaction.requiringNew()
                .run(() -> tallies.add(List.of(change(true, 3), change(true, -3), change(false, 3))));
        assertThat(tallies.of(arena, "x")).containsExactly(new Tally("a", "b", LEFT, false, 3));
        fold.fold();
        assertThat(tallies.of(arena, "x")).containsExactly(new Tally("a", "b", LEFT, false, 3));
    }

    @Test
    void more_changes_than_one_batch_takes_are_folded_at_one_go() {
        var many = Collections.nCopies(12_000, change(true, 1));
        QuarkusTransaction.requiringNew().run(() -> tallies.add(many));
        fold.fold();
        long left = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select count(*) from tally_change where arena = :arena", Long.class)
                .setParameter("arena", arena)
                .getSingleResult());
        assertThat(left).isZero();
        assertThat(tallies.of(arena, "x")).containsExactly(new Tally("a", "b", LEFT, true, 12_000));
        assertThat(tallies.version(arena)).isEqualTo(new Tallies.Version(12_000, 0));
    }

    @Test
    void counts_come_only_with_the_votes_they_belong_to() {
        assertThatThrownBy(() -> tallies.add(List.of(change(true, 1)))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    tallies.add(List.of(change(true, 1)));
                    throw new IllegalStateException("the vote failed");
                }))
                .hasMessage("the vote failed");
        assertThat(tallies.of(arena, "x")).isEmpty();
    }

    @Test
    void models_are_named_as_they_were_last_seen() {
        casting.cast(voter, "a", "b", LEFT);
        models.remember(arena, "a", "New name");
        models.remember(arena, "a", "New name");
        assertThat(models.names(arena)).isEqualTo(Map.of("a", "New name", "b", "Name of b"));
    }

    private TallyChange change(boolean counted, long number) {
        return new TallyChange(arena, "x", "a", "b", LEFT, counted, number);
    }
}
