package org.gemmaarena.anomaly;

/** What can be odd about a voter. */
public enum Kind {
    /** Seems to take part in a campaign for or against a model, see {@link CampaignSearch}. */
    CAMPAIGN(false),
    /** Votes unlike everybody else, see {@link SequentialTest}. */
    SEQUENTIAL_TEST(false),
    /** Prefers one model more often than others do, see {@link OrientedTest}. */
    ORIENTED_TEST(false),
    /** Likes or dislikes a model far more than tastes differ, see {@link TasteTest}. */
    TASTE(false),
    /** Votes faster than anybody can read, see {@link ReadingTime}. */
    SPEED(false),
    /** Prefers the left or the right answer, whatever it is. */
    ONE_SIDED(true),
    /** Asks the same again and again. */
    REPEATED_PROMPTS(true),
    /** Cast more than half of all votes. */
    MOST_VOTES(true),
    /** Votes from an address from which many others vote. */
    SHARED_ADDRESS(true);

    private final boolean byNature;

    Kind(boolean byNature) {
        this.byNature = byNature;
    }

    /** Whether a lone user, or an office behind one address, is like that by nature. It is then no reason to take one out. */
    public boolean isByNature() {
        return byNature;
    }
}
