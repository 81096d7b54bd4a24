package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.gemmaarena.inference.fake.Fault;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;

/** Whoever has a battle broken off learns nothing from having it run again. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class InterruptedBattleTest {

    private final Voter voter = new Voter();

    @Test
    void both_sides_begin_anew_also_the_one_that_had_been_shown_to_its_end() {
        FakeBackends.server()
                .script(E2B, Script.answer("Short."))
                .script(E4B, Script.answer("A long story. ".repeat(40)).withPace(Duration.ZERO, 5));
        var id = voter.start("Which?");
        try (var stream = voter.events(id)) {
            stream.readUntil(event -> event.name().equals("side-end"));
        }
        // A look would count as reading.
        Voter.await("the other one is broken off", () -> FakeBackends.server().open() == 0);
        voter.awaitState(id, "failed");
        FakeBackends.server().script(E2B, Script.answer("One.")).script(E4B, Script.answer("Other."));
        int asked = FakeBackends.server().requests().size();
        voter.request().post("/api/battles/" + id + "/retry").then().statusCode(202);
        var ready = voter.awaitState(id, "ready");
        assertThat(List.of(ready.getString("turns[0].left.text"), ready.getString("turns[0].right.text")))
                .containsExactlyInAnyOrder("One.", "Other.");
        assertThat(FakeBackends.server().requests()).hasSize(asked + 2);
    }

    @Test
    void a_name_that_was_told_before_a_failure_is_not_forgotten_by_the_retry() {
        FakeBackends.server()
                .script(E2B, Script.answer("I am Gemma 4 E2B, and then").withFault(Fault.ERROR, 7))
                .script(E4B, Script.answer("Something else."));
        var id = voter.start("Which?");
        voter.awaitState(id, "failed");
        FakeBackends.server().script(E2B, Script.answer("Nothing of the kind."));
        voter.request().post("/api/battles/" + id + "/retry").then().statusCode(202);
        voter.awaitState(id, "ready");
        voter.vote(id, "left")
                .then()
                .statusCode(200)
                .body("counted", equalTo(false))
                .body("notCountedBecause", containsString("model"));
    }
}
