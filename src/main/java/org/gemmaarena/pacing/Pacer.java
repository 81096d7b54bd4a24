package org.gemmaarena.pacing;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides how many characters of two answers are shown: one number for both sides, which depends on what both have
 * written and on nothing that belongs to one of them.
 *
 * <p>While both write, the number {@code x} follows what both have, {@code m = min(left, right)}, with a rate that eases
 * towards {@code (m - x) / LAG}: a second-order low-pass, which makes a steady pace of bursts. Where one answer has ended
 * and the other has as much, the schedule goes on as if it had not ended: to its last character at the pace up to there,
 * {@code (n + PRIOR) / (t + PRIOR / common)} for {@code n} characters that both had within {@code t} seconds, and behind
 * it at most a little more slowly, so that the answer that goes on gets ahead of what is shown and its hesitations don't show. The prior stands in for a pace where there was next to no text. A side that answers alone, and sides
 * that answer one after the other, are never shown faster than the common pace. Two answers of the same length come to
 * their end within a small share of the time that the battle took.
 *
 * <p>Not thread-safe. Takes one step for every {@code STEP} since the last call, at most for {@code LONGEST_GAP}.
 */
public final class Pacer {

    private static final double LAG = 0.5;
    private static final double EASE = 0.2;
    private static final double SHARE_OF_BATTLE = 0.05;
    private static final double PRIOR = 10;
    private static final double TAIL = 0.92;
    private static final int NONE = -1;
    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration LONGEST_GAP = Duration.ofSeconds(5);

    private final double commonPace;
    private final double ceiling;
    private final Instant start;
    private final Instant notBefore;
    private Instant now;
    private double rate;
    private double shown;
    private int had;
    private Instant hadFirst;
    private Instant hadLast;
    private int shorter = NONE;
    private double pace;
    private double tail;
    private Instant ended;

    private Pacer(double commonPace, double ceiling, Instant start, Duration hold) {
        this.commonPace = commonPace;
        this.ceiling = ceiling;
        this.start = start;
        this.notBefore = start.plus(hold);
        this.now = start;
    }

    /**
     * Two sides that are written at the same time.
     *
     * @param commonPace characters a second where the sides tell no pace of their own
     */
    public static Pacer together(double commonPace, Instant start) {
        return new Pacer(commonPace, Double.POSITIVE_INFINITY, start, Duration.ZERO);
    }

    /**
     * A side that is run again, or sides that are written one after the other: never faster than the common pace.
     *
     * @param hold how long nothing is shown, whatever is written
     */
    public static Pacer atCommonPace(double commonPace, Instant start, Duration hold) {
        return new Pacer(commonPace, commonPace, start, hold);
    }

    /** How many characters of each side are shown at that time; a shorter answer is then shown whole. */
    public int show(Written left, Written right, Instant time) {
        now = now.isBefore(time.minus(LONGEST_GAP)) ? time.minus(LONGEST_GAP) : now;
        while (now.isBefore(time)) {
            var next = now.plus(STEP).isBefore(time) ? now.plus(STEP) : time;
            step(left, right, next);
            now = next;
        }
        return shown();
    }

    private void step(Written left, Written right, Instant next) {
        notice(left, right);
        if (now.isBefore(notBefore)) {
            return;
        }
        double seconds = seconds(now, next);
        if (shorter == NONE) {
            follow(had, seconds, ceiling);
        } else if (shown() < shorter) {
            rate = left.ended() && right.ended() && left.length() == right.length()
                    ? Math.max(pace, closing(shorter, seconds))
                    : pace;
            move(shorter, seconds, ceiling);
        } else if (ended == null) {
            follow(left.ended() ? right.length() : left.length(), seconds, tail);
        } else {
            int longer = Math.max(left.length(), right.length());
            rate = Math.max(rate, closing(longer, seconds));
            move(longer, seconds, tail);
        }
    }

    private void notice(Written left, Written right) {
        int both = Math.min(left.length(), right.length());
        if (both > had) {
            had = both;
            hadFirst = hadFirst == null ? now : hadFirst;
            hadLast = now;
        }
        if (shorter == NONE && (endsHere(left) || endsHere(right))) {
            shorter = had;
            double took = had == 0 ? 0 : seconds(hadFirst, hadLast);
            pace = Math.min(ceiling, (had + PRIOR) / (took + PRIOR / commonPace));
            tail = Double.isInfinite(ceiling) && had > 0 ? TAIL * pace : pace;
        }
        if (ended == null && left.ended() && right.ended()) {
            ended = now;
        }
    }

    /** Whether both have all of this answer. */
    private boolean endsHere(Written side) {
        return side.ended() && side.length() == had;
    }

    private void follow(int target, double seconds, double limit) {
        rate += ((target - shown) / LAG - rate) * Math.min(1, seconds / EASE);
        move(target, seconds, limit);
    }

    private void move(int target, double seconds, double limit) {
        rate = Math.min(rate, limit);
        shown = Math.min(target, shown + rate * seconds);
    }

    /** The rate that brings what is left within a share of the time the battle took. */
    private double closing(int target, double seconds) {
        return (target - shown) / (SHARE_OF_BATTLE * seconds(start, ended) + seconds);
    }

    /** Rounded, since the exact number comes ever closer to the last character without reaching it. */
    private int shown() {
        return (int) (shown + 0.5);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
