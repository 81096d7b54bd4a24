package org.gemmaarena.packaged;

import java.util.function.LongConsumer;

/** What has been read of one or two answers, and when. */
final class Reading {

    private final long asked = System.nanoTime();
    private final String[] tails = {"", ""};
    private final long[] characters = {0, 0};
    private boolean ready;
    private long begun;
    private long first;
    private long last;

    /** The battle has begun. */
    void begin() {
        begun = System.nanoTime();
    }

    /** The name of the event that follows. */
    void event(String name) {
        ready |= name.equals("ready");
    }

    void add(int side, String text, LongConsumer ages) {
        if (text.isEmpty()) {
            return;
        }
        last = System.nanoTime();
        first = first == 0 ? last : first;
        characters[side] += text.length();
        var whole = tails[side] + text;
        tails[side] = whole.substring(Math.max(0, whole.length() - 2 * Stamp.LENGTH));
        long age = Stamp.age(whole);
        if (age >= 0) {
            ages.accept(age);
        }
    }

    Reading end() {
        return this;
    }

    /** Milliseconds from the request to the answer that the battle has begun; 0 for an answer that is no battle's. */
    double begun() {
        return begun == 0 ? 0 : (begun - asked) / 1e6;
    }

    /** Milliseconds from the request to the first text. */
    double firstText() {
        return (first - asked) / 1e6;
    }

    /** Tokens of all sides a second, from the request to the last of them. */
    double tokensPerSecond() {
        return tokens() / ((last - asked) / 1e9);
    }

    double tokens() {
        return (characters[0] + characters[1]) / (double) Stamp.LENGTH;
    }

    /** Whether both sides of a battle are whole, and it can be voted on. */
    boolean wholeBattle(int tokensOfASide) {
        return ready
                && characters[0] == (long) tokensOfASide * Stamp.LENGTH
                && characters[1] == characters[0];
    }

    @Override
    public String toString() {
        return characters[0] + " and " + characters[1] + " characters, " + (ready ? "ready" : "not ready");
    }
}
