package org.gemmaarena.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.vote.Choice.LEFT;
import static org.gemmaarena.vote.Choice.RIGHT;
import static org.gemmaarena.vote.Choice.TIE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.vote.Exclusions.Change;
import org.gemmaarena.vote.Votes.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is taken out leaves the tallies at once, and comes back as it was. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class ExclusionsTest {

    @Inject
    Votes votes;

    @Inject
    Tallies tallies;

    @Inject
    TallyRebuild rebuild;

    @Inject
    Exclusions exclusions;

    private final String arena = "exclusions-" + UUID.randomUUID();
    private final UUID voter = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private Casting casting;

    @BeforeEach
    void anArenaOfItsOwn() {
        casting = new Casting(votes, arena);
    }

    @Test
    void a_vote_leaves_all_its_tallies_and_comes_back() {
        var out = casting.cast(voter, "a", "b", LEFT, "coding", "facts");
        casting.cast(voter, "a", "b", LEFT, "coding");
        assertThat(exclude(out)).contains(new Change(true, 1));
        for (var category : Set.of(Tallies.ALL, "coding")) {
            assertThat(tallies.of(arena, category))
                    .containsExactlyInAnyOrder(new Tally("a", "b", LEFT, true, 1), new Tally("a", "b", LEFT, false, 1));
        }
        assertThat(tallies.of(arena, "facts")).containsExactly(new Tally("a", "b", LEFT, false, 1));
        assertThat(counts(out)).isFalse();
        assertThat(include(out)).contains(new Change(true, 1));
        assertThat(tallies.of(arena, Tallies.ALL)).containsExactly(new Tally("a", "b", LEFT, true, 2));
        assertThat(counts(out)).isTrue();
    }

    @Test
    void a_voter_leaves_with_all_votes_and_every_other_stays() {
        var own = casting.cast(voter, "a", "b", LEFT, "coding");
        casting.cast(voter, "b", "a", TIE);
        casting.cast(other, "a", "b", RIGHT, "coding");
        assertThat(excludeVoter(voter)).contains(new Change(true, 2));
        assertThat(tallies.of(arena, Tallies.ALL))
                .containsExactlyInAnyOrder(
                        new Tally("a", "b", LEFT, false, 1),
                        new Tally("b", "a", TIE, false, 1),
                        new Tally("a", "b", RIGHT, true, 1));
        assertThat(counts(own)).isFalse();
        assertThat(exclusions.excludedAmong(Set.of(voter, other))).containsExactly(voter);
        assertThat(includeVoter(voter)).contains(new Change(true, 2));
        assertThat(tallies.of(arena, Tallies.ALL)).allMatch(Tally::counted);
        assertThat(exclusions.excludedAmong(Set.of(voter, other))).isEmpty();
        assertKeptRight();
    }

    @Test
    void later_votes_of_an_excluded_voter_are_kept_and_do_not_count_until_the_voter_is_back() {
        casting.cast(voter, "a", "b", LEFT);
        excludeVoter(voter);
        var later = casting.cast(voter, "a", "b", RIGHT);
        assertThat(tallies.of(arena, Tallies.ALL)).noneMatch(Tally::counted);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> votes.ofBattle(later).orElseThrow().counted()))
                .as("the vote's own truth")
                .isTrue();
        assertKeptRight();
        assertThat(includeVoter(voter)).contains(new Change(true, 2));
        assertThat(counts(later)).isTrue();
        assertKeptRight();
    }

    @Test
    void a_vote_comes_back_only_when_neither_it_nor_its_voter_is_out() {
        var vote = casting.cast(voter, "a", "b", LEFT);
        exclude(vote);
        assertThat(excludeVoter(voter)).contains(new Change(true, 0));
        assertThat(include(vote)).contains(new Change(true, 0));
        assertThat(counts(vote)).isFalse();
        assertKeptRight();
        exclude(vote);
        assertThat(includeVoter(voter)).contains(new Change(true, 0));
        assertThat(counts(vote)).isFalse();
        assertThat(include(vote)).contains(new Change(true, 1));
        assertThat(counts(vote)).isTrue();
        assertKeptRight();
    }

    @Test
    void a_vote_that_never_counted_does_not_begin_to() {
        var vote = casting.cast(voter, "a", "b", LEFT, NotCounted.STOPPED, Set.of("coding"));
        assertThat(exclude(vote)).contains(new Change(true, 0));
        assertThat(include(vote)).contains(new Change(true, 0));
        excludeVoter(voter);
        includeVoter(voter);
        assertThat(tallies.of(arena, "coding")).containsExactly(new Tally("a", "b", LEFT, false, 1));
        assertKeptRight();
    }

    @Test
    void the_same_wish_again_changes_nothing() {
        var vote = casting.cast(voter, "a", "b", LEFT);
        var nothing = new Change(false, 0);
        assertThat(include(vote)).contains(nothing);
        assertThat(includeVoter(voter)).contains(nothing);
        exclude(vote);
        assertThat(exclude(vote)).contains(nothing);
        excludeVoter(voter);
        assertThat(excludeVoter(voter)).contains(nothing);
        assertKeptRight();
    }

    @Test
    void who_never_voted_and_what_was_never_cast_is_unknown() {
        assertThat(exclude(UUID.randomUUID())).isEmpty();
        assertThat(include(UUID.randomUUID())).isEmpty();
        assertThat(excludeVoter(UUID.randomUUID())).isEmpty();
        assertThat(includeVoter(UUID.randomUUID())).isEmpty();
    }

    private void assertKeptRight() {
        assertThat(tallies.of(arena, Tallies.ALL))
                .isEqualTo(rebuild.fromVotes(arena).get(Tallies.ALL));
    }

    private boolean counts(UUID battle) {
        return QuarkusTransaction.requiringNew()
                .call(() -> exclusions.counts(votes.ofBattle(battle).orElseThrow()));
    }

    private Optional<Change> exclude(UUID battle) {
        return QuarkusTransaction.requiringNew().call(() -> exclusions.excludeVote(battle, "A test.", "tester"));
    }

    private Optional<Change> include(UUID battle) {
        return QuarkusTransaction.requiringNew().call(() -> exclusions.includeVote(battle));
    }

    private Optional<Change> excludeVoter(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> exclusions.excludeVoter(id, "A test.", "tester"));
    }

    private Optional<Change> includeVoter(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> exclusions.includeVoter(id));
    }
}
