package org.gemmaarena.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.gemmaarena.privacy.Boards;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the numbers decided of somebody who is erased then holds, whether they count or are out. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class ErasedVotersTest {

    private static final String TARGET = LiveVotes.MODELS.get(1);

    @Inject
    LiveVotes votes;

    @Inject
    Boards boards;

    private final Random random = new Random(20261122);

    @BeforeEach
    @AfterEach
    void noVotes() {
        votes.clear();
    }

    @Test
    void boards_stay_as_they_are_through_later_judgements() {
        var honest = some(30);
        honest.forEach(voter -> {
            votes.honest(voter, 30, random);
            votes.evidence(voter, null, "one office", 100_000, 50_000);
        });
        var fast = UUID.randomUUID();
        votes.honest(fast, 30, random);
        votes.evidence(fast, null, "somewhere", 700, 400);
        var attackers = some(8);
        attackers.forEach(voter -> votes.cast(voter, 40, TARGET, random));
        var spammer = UUID.randomUUID();
        votes.honest(spammer, 150, random);
        votes.evidence(spammer, "always the same", "elsewhere", 100_000, 50_000);
        recompute();
        var out = with("out");
        assertThat(out).isNotEmpty().hasSizeLessThan(8 + 2);
        var before = boards.of("live");
        assertThat(recompute()).as("all is settled").isZero();

        Stream.of(honest.get(0), out.get(0), fast, spammer).distinct().forEach(ErasedVotersTest::erase);
        assertThat(boards.of("live")).isEqualTo(before);
        for (int again = 0; again < 2; again++) {
            recompute();
            assertThat(boards.of("live")).isEqualTo(before);
        }
        assertThat(with("out")).hasSameSizeAs(out).doesNotContain(out.get(0));
    }

    private static void erase(UUID voter) {
        Admin.request()
                .body(Map.of("voter", voter.toString(), "reason", "asked"))
                .post("/api/admin/privacy/erasures")
                .then()
                .statusCode(200);
        Admin.request().get("/api/admin/voters/" + voter).then().statusCode(404);
    }

    private static int recompute() {
        return Admin.request().post("/api/admin/integrity/recompute").jsonPath().getInt("changed");
    }

    private static List<UUID> with(String standing) {
        return Admin.request()
                .get("/api/admin/voters?limit=1000&standing=" + standing)
                .jsonPath()
                .getList("voter", UUID.class);
    }

    private static List<UUID> some(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }
}
