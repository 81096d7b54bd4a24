package org.gemmaarena.packaged;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test has started. After the test it is closed, the latest first, however the test ended; where it failed, the end
 * of every log is printed.
 */
final class Scene implements AfterEachCallback {

    private final Deque<AutoCloseable> kept = new ArrayDeque<>();

    <T extends AutoCloseable> T keep(T thing) {
        kept.push(thing);
        return thing;
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (context.getExecutionException().isPresent()) {
            kept.forEach(Scene::printLastWords);
        }
        Exception failure = null;
        while (!kept.isEmpty()) {
            try {
                kept.pop().close();
            } catch (Exception notClosed) {
                failure = notClosed;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static void printLastWords(AutoCloseable thing) {
        if (thing instanceof Logged logged) {
            System.out.println(logged.lastWords());
        }
    }
}
