package org.gemmaarena.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;

/** Which lines mean the same model. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class ModelIdentityTest {

    private final String arena = "i-" + UUID.randomUUID();
    private final String copy = arena + "-copy";

    @Inject
    ArenaContents database;

    @Test
    void a_changed_label_makes_no_second_model() {
        Admin.imported(arena, List.of(line("1", "x", "Old", "y", "Y"), line("2", "y", "Y", "x", "New")));
        Admin.imported(arena, line("3", "x", "Newer", "y", "Y"));
        assertThat(database.models(arena)).containsExactly("[x, Old]", "[y, Y]");
        assertRoundTrip(3);
    }

    @Test
    void a_battle_comes_out_under_the_name_that_its_model_has_now() {
        Admin.imported(arena, List.of(line("1", "x", "Old", "y", "Y"), line("2", "x", "New", "y", "Y")));
        castHere();
        database.change("update arena_model set name = 'New' where model = 'x' and arena = ?1", arena);
        var exported = Admin.exported(arena);
        assertThat(exported.lines()).hasSize(2).allMatch(line -> line.contains("\"model_a\":\"New\""));
        assertThat(exported).contains("\"name\":\"Old\"");
        assertRoundTrip(2);
        assertThat(database.models(copy)).containsExactly("[x, New]", "[y, Y]");
    }

    @Test
    void two_ids_that_share_a_label_stay_two_models() {
        var report =
                Admin.imported(arena, List.of(line("1", "x", "Same", "y", "Same"), line("2", "y", "Same", "z", "Z")));
        assertThat(report.getInt("accepted")).isEqualTo(2);
        assertThat(database.models(arena)).containsExactly("[x, Same]", "[y, Same]", "[z, Z]");
        assertRoundTrip(2);
        castHere();
        Admin.imported(arena + "-cast", Admin.exported(arena));
        assertThat(database.tallies(arena + "-cast")).isEqualTo(database.tallies(arena));
    }

    @Test
    void an_id_against_itself_is_no_vote_whatever_the_names() {
        var report = Admin.imported(arena, line("1", "x", "One", "x", "Two"));
        assertThat(report.getString("rejected[0].reason")).isEqualTo("Both sides are the same model.");
        Admin.imported(arena, line("2", "x", "One", "y", "Y"));
        var half = "{\"id\":\"3\",\"model_a\":\"Two\",\"model_b\":\"One\",\"winner\":\"tie\","
                + "\"arena_metadata\":{\"left\":{\"model\":\"x\"}}}";
        assertThat(Admin.imported(arena, half).getString("rejected[0].reason"))
                .isEqualTo("Both sides are the same model.");
    }

    @Test
    void an_id_that_was_made_from_another_name_is_not_taken_over() {
        Admin.imported(arena, "{\"id\":\"1\",\"model_a\":\"X\",\"model_b\":\"Y\",\"winner\":\"model_a\"}");
        Admin.imported(arena, List.of(line("2", "x", "Other", "y", "Y"), line("3", "x", "Other", "z", "Z")));
        Admin.imported(arena, line("4", "x", "Other", "y", "Y"));
        assertThat(database.models(arena)).containsExactly("[x, X]", "[x-2, Other]", "[y, Y]", "[z, Z]");
        assertThat(database.tallies(arena))
                .filteredOn(tally -> tally.contains("x,"))
                .hasSize(1);
        assertRoundTrip(4);
    }

    /** Turns imported votes into votes as the arena stores its own. */
    private void castHere() {
        database.change("delete from imported_line where arena = ?1", arena);
    }

    private void assertRoundTrip(int votes) {
        assertThat(Admin.imported(copy, Admin.exported(arena)).getInt("accepted"))
                .isEqualTo(votes);
        assertThat(database.tallies(copy)).isEqualTo(database.tallies(arena));
        assertThat(Admin.exported(arena)).doesNotContain(OwnIds.MEMBER);
    }

    private static String line(String id, String left, String nameOfLeft, String right, String nameOfRight) {
        return ("{\"id\":\"%s\",\"model_a\":\"%s\",\"model_b\":\"%s\",\"winner\":\"model_a\",\"arena_metadata\":"
                        + "{\"left\":{\"model\":\"%s\"},\"right\":{\"model\":\"%s\"}}}")
                .formatted(id, nameOfLeft, nameOfRight, left, right);
    }
}
