package org.gemmaarena.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Battles that are ready for a vote, the votes that the arena confirmed, and those that a kill left without an answer. */
final class BallotBox {

    private static final List<String> CHOICES = List.of("left", "right", "tie", "both_bad");
    private static final Set<String> ENDS = Set.of("ready", "failed");
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(40);
    private static final int MOST_QUESTIONS = 6;

    private final ArenaClient voter;
    private final Queue<String> ready = new ConcurrentLinkedQueue<>();
    private final Queue<String> begun = new ConcurrentLinkedQueue<>();
    private final Map<String, JsonNode> answers = new ConcurrentHashMap<>();
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> landed = new ConcurrentHashMap<>();
    private final Queue<ArenaClient.Reply> refused = new ConcurrentLinkedQueue<>();
    private final Queue<IOException> withoutConnection = new ConcurrentLinkedQueue<>();
    private int withoutAnswer;
    private volatile boolean killing;

    BallotBox(ArenaClient voter) {
        this.voter = voter;
    }

    /** Also waits for the battles that had begun when a kill came; one that failed by it is run again, as its voter can. */
    void fill(int battles) throws IOException {
        while (ready.size() + begun.size() < battles) {
            var reply = Patience.until(
                    "a battle begins", LIMIT, () -> voter.startBattle("Say hello."), answer -> answer.status() == 201);
            begun.add(reply.json().path("id").asText());
        }
        for (var battle = begun.poll(); battle != null; battle = begun.poll()) {
            var id = battle;
            var ended = awaitEnd(id);
            if (state(ended).equals("failed")) {
                Patience.until("it runs again", LIMIT, () -> voter.retry(id).status() == 202);
                ended = voter.await(battle, "ready", LIMIT);
            }
            answers.put(battle, ended.path("turns"));
            ready.add(battle);
        }
    }

    /**
     * Votes on several threads, and starts battles on another, until a kill has come.
     *
     * @param confirmed the number of confirmed votes after which the kill comes
     * @param kill comes right behind that confirmation, on the thread that got it
     */
    void vote(int threads, int confirmed, Runnable kill) throws InterruptedException {
        killing = false;
        withoutConnection.clear();
        var confirmations = new AtomicInteger();
        Runnable after = () -> {
            if (confirmations.incrementAndGet() == confirmed) {
                killing = true;
                kill.run();
            }
        };
        var people = new ArrayList<Thread>();
        people.add(new Thread(this::askUntilKilled, "asker"));
        for (int i = 0; i < threads; i++) {
            people.add(new Thread(() -> voteUntilKilled(after), "voter-" + i));
        }
        people.forEach(Thread::start);
        for (var person : people) {
            person.join(LIMIT.toMillis());
            if (person.isAlive()) {
                throw new AssertionError(person.getName() + " still goes on after " + LIMIT);
            }
        }
        if (!killing || !refused.isEmpty()) {
            throw new AssertionError("no kill came; refused were " + refused + ", broken " + withoutConnection);
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
            } catch (IOException broken) {
                withoutConnection.add(broken);
            }
            if (killing) {
                return;
            }
        }
    }

    private void askUntilKilled() {
        for (int asked = 0; asked < MOST_QUESTIONS && !killing; asked++) {
            try {
                var reply = voter.startBattle("Say hello while it lasts.");
                if (reply.status() == 201) {
                    begun.add(reply.json().path("id").asText());
                }
            } catch (IOException dead) {
                return;
            }
            Patience.pause(BETWEEN_QUESTIONS);
        }
    }

    /** Looks after those that a kill left without an answer: each has happened as asked, or not at all. */
    void settleUnanswered() {
        for (var ballot : Map.copyOf(unanswered).entrySet()) {
            var battle = look(ballot.getKey());
            if (holds(battle, ballot.getValue())) {
                landed.put(ballot.getKey(), ballot.getValue());
            } else if (state(battle).equals("ready")) {
                ready.add(ballot.getKey());
            } else {
                throw new AssertionError("asked for " + ballot.getValue() + ", found " + battle);
            }
            withoutAnswer++;
            unanswered.remove(ballot.getKey());
        }
    }

    /**
     * What the arena had confirmed and does not have any more: votes as they were cast, answers to their last letter, battles
     * that had begun.
     */
    List<String> lost() {
        var lost = new ArrayList<String>();
        answers.forEach((battle, shown) -> {
            var seen = look(battle);
            var choice = votes().get(battle);
            if (!seen.path("turns").path(0).path("left").path("text").equals(text(shown, "left"))
                    || !seen.path("turns").path(0).path("right").path("text").equals(text(shown, "right"))) {
                lost.add("answers of " + battle + ", now " + seen);
            }
            if (choice == null ? !state(seen).equals("ready") : !holds(seen, choice)) {
                lost.add((choice == null ? "readiness" : "vote") + " of " + battle + ", now " + seen);
            }
        });
        begun.stream().filter(battle -> look(battle).path("id").isMissingNode()).forEach(lost::add);
        return lost;
    }

    /** Every vote that has to be stored, by its battle: those that were confirmed, and those that turned out to be there. */
    Map<String, String> votes() {
        var votes = new HashMap<>(acknowledged);
        votes.putAll(landed);
        return votes;
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Votes that a kill left without an answer. */
    int inDoubt() {
        return withoutAnswer;
    }

    /** Those of them that were kept. */
    int landed() {
        return landed.size();
    }

    private JsonNode awaitEnd(String battle) {
        return Patience.until(
                "battle " + battle + " has ended", LIMIT, () -> look(battle), seen -> ENDS.contains(state(seen)));
    }

    /** With patience, since a database that has just come back may refuse the first. */
    private JsonNode look(String battle) {
        return Patience.until(
                        "battle " + battle + " is shown or unknown",
                        LIMIT,
                        () -> voter.look("/api/battles/" + battle),
                        reply -> Set.of(200, 404).contains(reply.status()))
                .json();
    }

    private static JsonNode text(JsonNode turns, String side) {
        return turns.path(0).path(side).path("text");
    }

    private static boolean holds(JsonNode battle, String choice) {
        return state(battle).equals("voted")
                && battle.path("reveal").path("choice").asText().equals(choice);
    }

    private static String state(JsonNode battle) {
        return battle.path("state").asText();
    }
}
