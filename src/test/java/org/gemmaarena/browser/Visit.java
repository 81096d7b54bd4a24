package org.gemmaarena.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** One person's browser with cookies of its own, and a record of what it complained of and of what it asked for. */
final class Visit implements AutoCloseable {

    private static final Set<String> COMPLAINTS = Set.of("error", "warning", "assert");
    private static final String TELL_VIOLATIONS =
            "addEventListener('securitypolicyviolation', (event) => console.error("
                    + "`CSP violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));";

    private final BrowserContext context;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> allowed = new ArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Response> responses = new CopyOnWriteArrayList<>();

    Visit(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
        context.addInitScript(TELL_VIOLATIONS);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        context.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        context.onRequest(requests::add);
        context.onResponse(responses::add);
    }

    /** Opens a page of the arena in a new tab. */
    Page open(String path) {
        var page = context.newPage();
        page.navigate(path.startsWith("http") ? path : arena() + path);
        return page;
    }

    /** The origin of the arena under test. */
    static String arena() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }

    BrowserContext context() {
        return context;
    }

    List<Page> pages() {
        return context.pages();
    }

    /** Every request since the visit began. */
    List<Request> requests() {
        return requests;
    }

    List<Response> responses() {
        return responses;
    }

    /** A complaint with these words in it is provoked by the test, not a fault. */
    void provokes(String words) {
        allowed.add(words);
    }

    List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> allowed.stream().noneMatch(complaint::contains))
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }

    private void hear(ConsoleMessage message) {
        if (COMPLAINTS.contains(message.type())) {
            complaints.add(message.type() + ": " + message.text() + " (" + message.location() + ")");
        }
    }
}
