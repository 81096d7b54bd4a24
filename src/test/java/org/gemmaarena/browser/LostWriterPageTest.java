package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a voter sees when the process that wrote the answers is gone and another begins them anew. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class LostWriterPageTest {

    @Inject
    AgroalDataSource database;

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void both_answers_begin_anew_with_a_word_why_and_the_vote_opens_by_itself() throws SQLException {
        Answers.both(Answers.during(Duration.ofSeconds(15), Answers.STORY));
        var battle = new BattleScreen(visitors.with(Screen.DESKTOP).open("/")).ask("Lose your writer");
        assertThat(battle.answer("left")).containsText("Once");
        Answers.both(Answers.during(Duration.ofSeconds(8), "Anew and better. ".repeat(5)));
        loseWriter(battle.page().url().replaceFirst(".*/", ""));

        assertThat(battle.page().locator("[data-notice]"))
                .hasText("What was writing these answers went away. Both begin anew, elsewhere.");
        assertThat(battle.button("Try this side again")).hasCount(0);
        battle.awaitVotesOpen();
        for (var side : new String[] {"left", "right"}) {
            assertThat(battle.answer(side))
                    .hasText("Anew and better. ".repeat(5).strip());
        }
    }

    private void loseWriter(String battle) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update battle set writer = ?, lease_until = ?, watched_at = ? where id = ?")) {
            update.setObject(1, UUID.randomUUID());
            update.setObject(2, OffsetDateTime.now().minusSeconds(1));
            update.setObject(3, OffsetDateTime.now());
            update.setObject(4, UUID.fromString(battle));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
