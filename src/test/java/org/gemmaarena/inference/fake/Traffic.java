package org.gemmaarena.inference.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What a fake server has seen. */
final class Traffic {

    private final List<Recorded> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();

    void asked(Recorded request) {
        requests.add(request);
    }

    void opened() {
        open.incrementAndGet();
    }

    void closed(boolean byClient) {
        if (byClient) {
            cancelled.incrementAndGet();
        }
        open.decrementAndGet();
    }

    List<Recorded> requests() {
        return List.copyOf(requests);
    }

    int open() {
        return open.get();
    }

    int cancelled() {
        return cancelled.get();
    }
}
