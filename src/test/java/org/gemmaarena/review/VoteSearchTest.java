package org.gemmaarena.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.vote.Choice.BOTH_BAD;
import static org.gemmaarena.vote.Choice.LEFT;
import static org.gemmaarena.vote.Choice.RIGHT;
import static org.gemmaarena.vote.Choice.TIE;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.vote.NotCounted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Votes are found by whatever is known of them, newest first, a page after the other. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class VoteSearchTest {

    @Inject
    ReviewedVotes votes;

    private final String arena = "found-" + UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private UUID first;
    private UUID second;
    private UUID third;
    private UUID fourth;
    private UUID stopped;
    private UUID named;

    @BeforeEach
    void six_votes() {
        first = votes.cast(arena, anna, "a", "b", LEFT, "coding");
        second = votes.cast(arena, anna, "b", "a", RIGHT, "coding", "maths");
        third = votes.cast(arena, ben, "b", "c", TIE, "maths");
        fourth = votes.cast(arena, ben, "c", "a", BOTH_BAD);
        stopped = votes.cast(arena, anna, "a", "c", LEFT, NotCounted.STOPPED);
        named = votes.cast(arena, ben, "a", "b", RIGHT, NotCounted.SELF_NAMED, "writing");
        var order = List.of(first, second, third, fourth, stopped, named);
        for (int day = 0; day < order.size(); day++) {
            votes.backdate(order.get(day), Instant.parse("2026-03-0" + (day + 1) + "T12:00:00Z"));
        }
    }

    @Test
    void without_a_filter_all_of_the_arena_come_newest_first() {
        assertThat(found("")).containsExactly(named, stopped, fourth, third, second, first);
    }

    @Test
    void each_filter_finds_its_votes() {
        assertThat(found("model=a")).containsExactly(named, stopped, fourth, second, first);
        assertThat(found("model=a&against=b")).containsExactly(named, second, first);
        assertThat(found("pair=b,a")).containsExactly(named, second, first);
        assertThat(found("category=maths")).containsExactly(third, second);
        assertThat(found("voter=" + ben)).containsExactly(named, fourth, third);
        assertThat(found("choice=both_bad")).containsExactly(fourth);
        assertThat(found("counted=no")).containsExactly(named, stopped);
        assertThat(found("counted=yes")).containsExactly(fourth, third, second, first);
        assertThat(found("because=stopped")).containsExactly(stopped);
        assertThat(found("because=self_named")).containsExactly(named);
        assertThat(found("because=excluded")).isEmpty();
        assertThat(found("signal=campaign")).isEmpty();
        assertThat(found("from=2026-03-05")).containsExactly(named, stopped);
        assertThat(found("to=2026-03-02")).containsExactly(second, first);
        assertThat(found("from=2026-03-02T12:00&to=2026-03-03T12:00:00Z")).containsExactly(second);
        assertThat(found("model=nobody")).isEmpty();
    }

    @Test
    void filters_hold_together() {
        assertThat(found("model=a&category=coding&choice=right")).containsExactly(second);
        assertThat(found("voter=" + anna + "&category=coding&to=2026-03-01")).containsExactly(first);
        assertThat(found("pair=a,b&counted=yes&from=2026-03-02&choice=right&voter=" + anna))
                .containsExactly(second);
        assertThat(found("because=stopped&category=coding")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"counted=no", "model=a", "category=coding", "voter=anna", "to=2026-03-05"})
    void pages_follow_each_other_without_gap_or_repetition(String filter) {
        var query = filter.replace("anna", anna.toString());
        var all = found(query);
        var walked = new ArrayList<UUID>();
        Long next = null;
        do {
            var page = page("limit=1&" + query + (next == null ? "" : "&before=" + next));
            assertThat(page.getList("votes")).hasSize(1);
            walked.addAll(page.getList("votes.battleId", UUID.class));
            next = page.getObject("next", Long.class);
        } while (next != null);
        assertThat(walked).isEqualTo(all).hasSizeGreaterThan(1);
    }

    @Test
    void votes_of_one_moment_are_all_listed() {
        var moment = Instant.parse("2026-03-01T12:00:00Z");
        List.of(second, third, fourth, stopped).forEach(battle -> votes.backdate(battle, moment));
        var firstPage = page("limit=3");
        var rest = page("limit=3&before=" + firstPage.getLong("next"));
        var walked = new ArrayList<>(firstPage.getList("votes.battleId", UUID.class));
        walked.addAll(rest.getList("votes.battleId", UUID.class));
        assertThat(walked).containsExactly(named, stopped, fourth, third, second, first);
        assertThat(rest.getObject("next", Long.class)).isNull();
    }

    @Test
    void a_row_tells_who_won_and_why_it_does_not_count() {
        exclude(named, "votes", "Seen through.");
        exclude(ben, "voters", "A script.");
        var row = page("because=self_named");
        assertThat(row.getString("votes[0].left.name")).isEqualTo("Name of a");
        assertThat(row.getString("votes[0].right.model")).isEqualTo("b");
        assertThat(row.getString("votes[0].choice")).isEqualTo("right");
        assertThat(row.getString("votes[0].at")).isEqualTo("2026-03-06T12:00:00Z");
        assertThat(row.getBoolean("votes[0].counted")).isFalse();
        assertThat(row.getList("votes[0].because", String.class))
                .containsExactly("self_named", "excluded", "voter_excluded");
        assertThat(row.getString("votes[0].excludedBecause")).isEqualTo("Seen through.");
        assertThat(row.getString("votes[0].excludedBy")).isEqualTo("admin");
        assertThat(found("because=excluded")).containsExactly(named);
        assertThat(found("because=excluded&from=2026-03-01")).containsExactly(named);
        assertThat(found("because=voter_excluded")).containsExactly(named, fourth, third);
        assertThat(found("counted=yes")).containsExactly(second, first);
        assertThat(found("counted=no&category=maths")).containsExactly(third);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=2026-02-30",
                "from=1969-01-01",
                "to=99999-01-01",
                "model=%00",
                "pair=a",
                "pair=a,a",
                "pair=a,b,c",
                "against=a",
                "voter=1-2-3-4-5",
                "choice=LEFT",
                "counted=maybe",
                "because=no",
                "signal=odd",
                "before=0",
                "before=999999999999999999",
                "limit=1001",
                "limit=x"
            })
    void what_can_not_be_asked_is_refused_by_its_name(String query) {
        Admin.request()
                .urlEncodingEnabled(false)
                .get("/api/admin/votes?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(query.substring(0, query.indexOf('='))));
    }

    @Test
    void nobody_else_may_look() {
        given().get("/api/admin/votes").then().statusCode(401);
        given().get("/admin/votes").then().statusCode(401);
    }

    private static void exclude(UUID id, String kind, String reason) {
        Admin.request()
                .body(Map.of("reason", reason))
                .put("/api/admin/" + kind + "/" + id + "/exclusion")
                .then()
                .statusCode(200);
    }

    private List<UUID> found(String query) {
        return page(query).getList("votes.battleId", UUID.class);
    }

    private JsonPath page(String query) {
        return Admin.request()
                .get("/api/admin/votes?arena=" + arena + (query.isEmpty() ? "" : "&" + query))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
