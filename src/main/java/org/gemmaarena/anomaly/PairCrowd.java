package org.gemmaarena.anomaly;

import java.util.List;

/**
 * How often each pair was voted on each way, by all voters or by one. A vote is judged against the votes of all others,
 * which is everybody's count less the voter's own.
 */
public final class PairCrowd {

    private final int models;
    private final long[] counts;

    private PairCrowd(int models) {
        this.models = models;
        this.counts = new long[models * models * 3];
    }

    /** The votes of any number of voters on models below {@code models}. */
    public static PairCrowd of(int models, Iterable<List<Preference>> voters) {
        var crowd = new PairCrowd(models);
        voters.forEach(votes -> votes.forEach(vote -> crowd.add(vote, 1)));
        return crowd;
    }

    int models() {
        return models;
    }

    void add(Preference vote, long votes) {
        counts[place(vote.a(), vote.b()) + vote.halves()] += votes;
    }

    /** The same crowd without one voter. */
    public PairCrowd without(List<Preference> own) {
        var others = new PairCrowd(models);
        System.arraycopy(counts, 0, others.counts, 0, counts.length);
        own.forEach(vote -> others.add(vote, -1));
        return others;
    }

    /** The votes on a pair that gave the first model, {@code a < b}, this score in halves. */
    long count(int a, int b, int halves) {
        return counts[place(a, b) + halves];
    }

    /** {@code (1 + #{h >= h'}) / (|H| + 1)}, equation 10 of Chiang et al. */
    double upper(Preference vote) {
        return tail(vote, vote.halves(), 2);
    }

    /** The same with {@code <=}. */
    double lower(Preference vote) {
        return tail(vote, 0, vote.halves());
    }

    private double tail(Preference vote, int from, int to) {
        int place = place(vote.a(), vote.b());
        long all = 0;
        long within = 0;
        for (int halves = 0; halves <= 2; halves++) {
            all += counts[place + halves];
            within += halves >= from && halves <= to ? counts[place + halves] : 0;
        }
        return (1.0 + within) / (1.0 + all);
    }

    private int place(int a, int b) {
        return (a * models + b) * 3;
    }
}
