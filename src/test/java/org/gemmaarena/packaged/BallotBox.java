package org.gemmaarena.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Battles that are ready for a vote, the votes that the arena confirmed, and those that a kill left without an answer. */
final class BallotBox {

    private static final List<String> CHOICES = List.of("left", "right", "tie", "both_bad");
    private static final Duration READY_LIMIT = Duration.ofSeconds(30);
    private static final Duration VOTING_LIMIT = Duration.ofSeconds(60);

    private final ArenaClient voter;
    private final Queue<String> ready = new ConcurrentLinkedQueue<>();
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> landed = new ConcurrentHashMap<>();
    private final Queue<ArenaClient.Reply> refused = new ConcurrentLinkedQueue<>();
    private volatile boolean killing;

    BallotBox(ArenaClient voter) {
        this.voter = voter;
    }

    void fill(int battles) throws IOException {
        var started = new ArrayList<String>();
        while (ready.size() + started.size() < battles) {
            started.add(voter.battle("Say hello."));
        }
        for (var battle : started) {
            voter.await(battle, "ready", READY_LIMIT);
            ready.add(battle);
        }
    }

    /**
     * Votes on several threads until nothing answers any more.
     *
     * @param confirmed the number of confirmed votes after which the kill comes
     * @param kill comes right behind that confirmation, on the thread that got it
     */
    void vote(int threads, int confirmed, Runnable kill) throws InterruptedException {
        killing = false;
        var confirmations = new AtomicInteger();
        Runnable after = () -> {
            if (confirmations.incrementAndGet() == confirmed) {
                killing = true;
                kill.run();
            }
        };
        var voting = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            var thread = new Thread(() -> voteUntilKilled(after), "voter-" + i);
            thread.start();
            voting.add(thread);
        }
        for (var thread : voting) {
            thread.join(VOTING_LIMIT.toMillis());
            if (thread.isAlive()) {
                throw new AssertionError(thread.getName() + " still votes after " + VOTING_LIMIT);
            }
        }
        if (!killing || !refused.isEmpty()) {
            throw new AssertionError("no kill came; refused were " + refused);
        }
    }

    private void voteUntilKilled(Runnable confirmed) {
        for (var battle = ready.poll(); battle != null; battle = ready.poll()) {
            var choice = CHOICES.get(ThreadLocalRandom.current().nextInt(CHOICES.size()));
            unanswered.put(battle, choice);
            try {
                var reply = voter.vote(battle, choice);
                if (reply.status() == 200) {
                    acknowledged.put(battle, choice);
                    unanswered.remove(battle);
                    confirmed.run();
                } else if (!killing) {
                    refused.add(reply);
                }
            } catch (IOException dead) {
                return;
            }
            if (killing) {
                return;
            }
        }
    }

    /** Looks after those that a kill left without an answer: each has happened as asked, or not at all. */
    void settleUnanswered() throws IOException {
        for (var ballot : Map.copyOf(unanswered).entrySet()) {
            var battle = voter.get(ballot.getKey());
            if (holds(battle, ballot.getValue())) {
                landed.put(ballot.getKey(), ballot.getValue());
            } else if (battle.path("state").asText().equals("ready")) {
                ready.add(ballot.getKey());
            } else {
                throw new AssertionError("asked for " + ballot.getValue() + ", found " + battle);
            }
            unanswered.remove(ballot.getKey());
        }
    }

    /** Confirmed votes that the arena does not have as they were cast. */
    List<String> lost() throws IOException {
        var lost = new ArrayList<String>();
        for (var ballot : acknowledged.entrySet()) {
            if (!holds(voter.get(ballot.getKey()), ballot.getValue())) {
                lost.add(ballot.getKey());
            }
        }
        return lost;
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Votes that were kept although the kill took their answer away. */
    int landed() {
        return landed.size();
    }

    private static boolean holds(JsonNode battle, String choice) {
        return battle.path("state").asText().equals("voted")
                && battle.path("reveal").path("choice").asText().equals(choice);
    }
}
