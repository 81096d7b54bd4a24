package org.gemmaarena.inference.fake;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.gemmaarena.inference.ServedModel;

/** What models a fake server holds: all, or one at a time, when requests for another wait until it is idle. */
final class Memory {

    private record Waiting(String model, Runnable begin) {}

    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean single;
    private String loaded;
    private int busy;
    private int loads;

    synchronized void single(boolean now) {
        single = now;
        loaded = null;
        loads = 0;
    }

    /** How often a model was loaded since it became a memory for one. */
    synchronized int loads() {
        return loads;
    }

    /** Which of these models it holds. */
    synchronized List<ServedModel> held(List<ServedModel> served) {
        return served.stream()
                .filter(model -> !single || model.name().equals(loaded))
                .toList();
    }

    synchronized void enter(String model, Runnable begin) {
        if (single && busy > 0 && !model.equals(loaded)) {
            waiting.add(new Waiting(model, begin));
        } else {
            load(model);
            begin.run();
        }
    }

    synchronized void leave() {
        busy--;
        var next = busy == 0 ? waiting.poll() : null;
        if (next != null) {
            load(next.model());
            next.begin().run();
        }
    }

    private void load(String model) {
        loads += model.equals(loaded) ? 0 : 1;
        loaded = model;
        busy++;
    }
}
