package org.gemmaarena.review;

import java.util.List;

/** Battles without a vote, ready to be drawn. */
record BattlesView(Fields fields, List<Row> rows, Pager pager) {

    /** What was looked for, and what could be. */
    record Fields(List<Option> arenas, List<Option> states, String from, String to, String voter) {}

    record Row(String battle, String at, String state, String voter, String voterBrief) {

        static Row of(BattleRow battle, SearchMessages words) {
            return new Row(
                    battle.battleId().toString(),
                    Shown.minute(battle.at()),
                    words.unvoted(battle.state()),
                    battle.voter().toString(),
                    Shown.brief(battle.voter()));
        }
    }
}
