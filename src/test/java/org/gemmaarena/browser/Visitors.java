package org.gemmaarena.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The people of one test, each with a browser of their own. After the test nobody's browser may have complained; of a
 * failed test every page is kept as a picture in {@code target/screenshots}.
 */
final class Visitors implements BeforeEachCallback, AfterEachCallback {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final List<Visit> visits = new ArrayList<>();
    private Browser browser;

    @Override
    public void beforeEach(ExtensionContext context) {
        browser = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Visitors.class))
                .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class)
                .browser();
    }

    Visit with(Screen screen) {
        return with(screen, options -> options);
    }

    Visit with(Screen screen, UnaryOperator<Browser.NewContextOptions> more) {
        var visit = new Visit(browser.newContext(more.apply(screen.context())));
        visits.add(visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var complaints =
                visits.stream().flatMap(visit -> visit.complaints().stream()).toList();
        if (context.getExecutionException().isPresent() || !complaints.isEmpty()) {
            takePictures(context);
        }
        visits.forEach(Visit::close);
        visits.clear();
        assertThat(complaints)
                .as("errors, warnings and violations of the Content-Security-Policy in the browser")
                .isEmpty();
    }

    private void takePictures(ExtensionContext context) {
        var name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
        int number = 1;
        for (var visit : visits) {
            for (var page : visit.pages()) {
                var file = name.replaceAll("[^\\w.-]+", "-") + "-" + number++ + ".png";
                try {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(SCREENSHOTS.resolve(file))
                            .setFullPage(true));
                } catch (PlaywrightException failure) {
                    System.out.println("No picture of " + page.url() + ": " + failure.getMessage());
                }
            }
        }
    }
}
