package org.gemmaarena.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Before the vote a curious voter finds nothing in the browser that tells which model is which. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class BlindnessTest {

    private static final Pattern NAMES =
            Pattern.compile("gemma[ -]?4|\\bE[24]B\\b|served-e4b|sha256:", Pattern.CASE_INSENSITIVE);

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void neither_page_nor_traffic_nor_storage_names_a_model_before_the_vote() {
        Answers.both(Answers.during(Duration.ofSeconds(1), Answers.STORY));
        var visit = visitors.with(Screen.DESKTOP);
        var events = new ArrayList<String>();
        // A stream's body can't be read from the browser: fetch it whole on the way and hand it on.
        visit.context().route("**/events", route -> events.add(pass(route)));
        var battle = new BattleScreen(visit.open("/")).ask("Tell a story");
        battle.awaitVotesOpen();

        assertThat(events).singleElement().asString().contains("event:ready").doesNotContainPattern(NAMES);
        assertThat(battle.page().content()).doesNotContainPattern(NAMES);
        assertThat(battle.page()
                        .evaluate("JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })"
                                + " + document.cookie + document.title"))
                .asString()
                .doesNotContainPattern(NAMES);
        assertThat(visit.context().cookies())
                .allSatisfy(cookie -> assertThat(cookie.name + cookie.value).doesNotContainPattern(NAMES));
        assertThat(visit.responses()).hasSizeGreaterThan(4).allSatisfy(response -> assertThat(told(response))
                .doesNotContainPattern(NAMES));

        battle.page().keyboard().press("1");
        battle.awaitReveal();
        assertThat(battle.page().content()).containsPattern(NAMES);
    }

    private static String pass(Route route) {
        var response = route.fetch();
        var body = response.text();
        route.fulfill(new Route.FulfillOptions().setResponse(response));
        return response.headers() + "\n" + body;
    }

    private static String told(Response response) {
        var stream = response.url().endsWith("/events");
        return response.url() + "\n" + response.allHeaders() + "\n" + (stream ? "" : response.text());
    }
}
