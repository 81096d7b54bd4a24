package org.gemmaarena.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;

/** Votes sent at the same moment don't slip past the limit together. */
@QuarkusTest
@TestProfile(SimultaneousVotesTest.OneVoteAnHour.class)
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class SimultaneousVotesTest {

    public static final class OneVoteAnHour implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("arena.limits.votes-per-hour", "1");
        }
    }

    private static final int VOTES = 6;

    @Test
    void of_simultaneous_votes_only_as_many_pass_as_the_limit_allows() throws Exception {
        FakeBackends.server().script(E2B, Script.answer("A")).script(E4B, Script.answer("B"));
        var voter = new Voter();
        var battles = new ArrayList<String>();
        for (int battle = 0; battle < VOTES; battle++) {
            battles.add(voter.start("Battle " + battle));
        }
        battles.forEach(battle -> voter.awaitState(battle, "ready"));
        assertThat(statuses(voter, battles))
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 429)
                .hasSize(VOTES - 1);
    }

    @Test
    void a_vote_that_is_refused_for_another_reason_takes_nothing_from_the_limit() {
        var slowly = Script.answer("Some words").withPace(Duration.ofMillis(2500), 10);
        FakeBackends.server().script(E2B, slowly).script(E4B, slowly);
        var voter = new Voter();
        var battle = voter.start("Too early");
        assertThat(voter.vote(battle, "left").statusCode()).isEqualTo(409);
        voter.awaitState(battle, "ready");
        assertThat(voter.vote(battle, "left").statusCode()).isEqualTo(200);
        assertThat(voter.vote(battle, "left").statusCode()).isEqualTo(409);
    }

    private static List<Integer> statuses(Voter voter, List<String> battles) throws Exception {
        var threads = Executors.newFixedThreadPool(VOTES);
        var go = new CountDownLatch(1);
        var sent = new ArrayList<Future<Integer>>();
        for (var battle : battles) {
            sent.add(threads.submit(() -> {
                go.await();
                return voter.vote(battle, "left").statusCode();
            }));
        }
        go.countDown();
        var statuses = new ArrayList<Integer>();
        for (var answer : sent) {
            statuses.add(answer.get());
        }
        threads.shutdown();
        return statuses;
    }
}
