package org.gemmaarena.review;

import java.util.List;

/**
 * A battle, ready to be drawn.
 *
 * @param facts about the battle and its vote
 * @param models what was set and measured, side by side; empty while the battle is blind
 * @param vote null where there is none
 */
record BattleFileView(
        String id,
        String brief,
        boolean imported,
        boolean blind,
        List<Fact> facts,
        List<Round> rounds,
        List<Line> models,
        Vote vote,
        List<Trail.Entry> trail) {

    /** @param link null where there is nowhere to go */
    record Fact(String label, String value, String link) {}

    record Round(int number, String prompt, List<Item> items, Side left, Side right) {}

    record Item(String label, String url, boolean sound) {}

    /** @param ending what there is to say of how it ended; null where it ended as usual */
    record Side(String text, String ending) {}

    record Line(String label, String left, String right) {}

    record Vote(boolean counted, boolean excluded, String outcome, String because) {}
}
