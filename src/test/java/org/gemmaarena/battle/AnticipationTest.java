package org.gemmaarena.battle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.running.OneServer;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;

/** Models are loaded while somebody still writes the prompt. */
@QuarkusTest
@WithTestResource(value = OneServer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class AnticipationTest {

    @Inject
    Availability availability;

    @Test
    void who_comes_to_the_start_page_has_both_models_loaded() {
        Voter.await("both are served", () -> availability.lineup().ready());
        given().get("/").then().statusCode(200);
        Voter.await(
                "both are asked for", () -> OneServer.server().loadRequests().size() == 2);
        assertThat(OneServer.server().loadRequests())
                .extracting(request -> request.model())
                .containsExactlyInAnyOrder(OneServer.E2B, OneServer.E4B);
        assertThat(OneServer.server().loadRequests()).allSatisfy(request -> assertThat(
                        request.body().at("/options/num_ctx").asInt())
                .isEqualTo(8192));
    }
}
