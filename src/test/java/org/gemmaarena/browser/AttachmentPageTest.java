package org.gemmaarena.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.gemmaarena.media.Samples;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pictures and sounds in the hands of a voter. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class AttachmentPageTest {

    private static final String HAND_OVER = """
            ([type, data]) => {
              const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
              const transfer = new DataTransfer();
              transfer.items.add(new File([bytes], `${type}.png`, { type: 'image/png' }));
              const event = type === 'paste'
                ? new ClipboardEvent(type, { clipboardData: transfer, bubbles: true, cancelable: true })
                : new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
              document.querySelector('textarea').dispatchEvent(event);
            }""";

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void pictures_are_chosen_pasted_dropped_removed_sent_and_seen_again() {
        Answers.quick();
        var page = visitors.with(Screen.DESKTOP).open("/");
        page.locator("[data-file=image]")
                .setInputFiles(new FilePayload[] {file("one.jpg", Samples.photo(80, 60, 6)), file("two.png", png())});
        assertThat(attached(page)).hasCount(2);
        handOver(page, "paste");
        handOver(page, "drop");
        assertThat(attached(page)).hasCount(4);
        handOver(page, "paste");
        assertThat(error(page)).hasText("A prompt takes up to 4 pictures; the others were left out.");
        button(page, "Remove two.png").click();
        button(page, "Remove paste.png").press("Enter");
        assertThat(attached(page)).hasCount(2);
        assertThat(error(page)).isHidden();

        var battle = new BattleScreen(page).ask("What is on these?");
        assertThat(pictures(page)).hasCount(2);
        battle.awaitVotesOpen();
        button(page, "Show picture 1 of 2 larger").click();
        var large = page.getByRole(AriaRole.DIALOG).getByAltText("Picture 1 of 2");
        assertThat(large).isVisible();
        large.evaluate("image => image.decode()");
        assertThat(large).hasJSProperty("naturalWidth", 60);
        page.keyboard().press("1");
        assertThat(battle.bar()).hasAttribute("data-state", "open");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();

        page.keyboard().press("2");
        battle.awaitReveal();
        var before = page.url();
        button(page, "Same prompt again").click();
        assertThat(page).not().hasURL(before);
        new BattleScreen(page).awaitVotesOpen();
        assertThat(pictures(page)).hasCount(2);
        page.reload();
        assertThat(pictures(page)).hasCount(2);
    }

    @Test
    void a_sound_is_sent_and_heard_and_a_published_battle_plays_it_to_others() {
        Answers.quick();
        var page = visitors.with(Screen.PHONE).open("/");
        page.locator("[data-file=audio]").setInputFiles(file("tone.wav", Samples.tone(2, 16_000, 1, 440)));
        assertThat(attached(page).locator("audio")).hasCount(1);
        handOver(page, "drop");
        assertThat(error(page)).containsText("not both");
        var battle = new BattleScreen(page).ask("What do you hear?");
        battle.awaitVotesOpen();
        page.keyboard().press("4");
        battle.awaitReveal();
        page.getByRole(AriaRole.SWITCH).check();
        assertThat(page.locator("[data-link-text]")).isVisible();
        var stranger = visitors.with(Screen.DESKTOP).open(page.url());
        var player = stranger.locator("[data-shown] audio");
        assertThat(player).isVisible();
        stranger.waitForFunction("() => document.querySelector('[data-shown] audio').duration > 1.9");
    }

    @Test
    void what_cannot_be_sent_is_said_at_once() {
        var page = visitors.with(Screen.DESKTOP).open("/");
        var images = page.locator("[data-file=image]");
        images.setInputFiles(file("page.png", "<html>".getBytes(StandardCharsets.US_ASCII)));
        assertThat(error(page)).hasText("page.png is no PNG, JPEG, WebP or WAV file.");
        images.setInputFiles(file("broken.png", Arrays.copyOf(png(), 40)));
        assertThat(error(page)).hasText("broken.png can’t be read.");
        images.setInputFiles(file("large.png", Arrays.copyOf(png(), 9 << 20)));
        assertThat(error(page)).hasText("large.png is larger than 8 MB.");
        page.locator("[data-file=audio]").setInputFiles(file("long.wav", Samples.tone(31, 8_000, 1, 440)));
        assertThat(error(page)).hasText("long.wav is longer than 30 seconds.");
        assertThat(attached(page)).hasCount(0);
    }

    private static void handOver(Page page, String how) {
        page.evaluate(HAND_OVER, new Object[] {how, Base64.getEncoder().encodeToString(png())});
    }

    private static byte[] png() {
        return Samples.png(40, 30);
    }

    private static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "application/octet-stream", bytes);
    }

    private static Locator attached(Page page) {
        return page.locator("[data-attached] li");
    }

    private static Locator pictures(Page page) {
        return page.locator("[data-shown] img");
    }

    private static Locator error(Page page) {
        return page.locator("[data-error]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
