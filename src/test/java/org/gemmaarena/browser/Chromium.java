package org.gemmaarena.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The system's own Chromium, started once for all tests; {@code ARENA_CHROMIUM} names another executable. */
final class Chromium implements AutoCloseable {

    static final double PATIENCE_MS = 15_000;

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final String whyNot;

    private Chromium(Playwright playwright, Browser browser, String whyNot) {
        this.playwright = playwright;
        this.browser = browser;
        this.whyNot = whyNot;
    }

    static Chromium start() {
        var executable =
                Path.of(Optional.ofNullable(System.getenv("ARENA_CHROMIUM")).orElse("/usr/bin/chromium"));
        if (!Files.isExecutable(executable)) {
            return new Chromium(null, null, "there is no browser at " + executable + " (ARENA_CHROMIUM names another)");
        }
        Playwright playwright = null;
        try {
            playwright = createPlaywright();
            var options = new BrowserType.LaunchOptions().setExecutablePath(executable);
            var browser = playwright.chromium().launch(options.setArgs(ARGUMENTS));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            return new Chromium(playwright, browser, null);
        } catch (PlaywrightException failure) {
            if (playwright != null) {
                playwright.close();
            }
            return new Chromium(null, null, executable + " did not start: " + failure.getMessage());
        }
    }

    /** The browser; without one the test is skipped, but fails where {@code CI=true} promises one. */
    Browser browser() {
        if (whyNot != null) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError("A browser test can't run: " + whyNot);
            }
            System.out.println("Browser test skipped: " + whyNot);
            Assumptions.abort("Browser test skipped: " + whyNot);
        }
        return browser;
    }

    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** The driver unpacks itself from its jar by the context's class loader, which Quarkus' own can't do. */
    private static Playwright createPlaywright() {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        } finally {
            thread.setContextClassLoader(loader);
        }
    }
}
