package org.gemmaarena.review;

import java.util.List;
import org.gemmaarena.battle.Transcript;

/**
 * All that is kept of a battle and its vote.
 *
 * @param battle null of a vote from elsewhere
 * @param imported what was said in a vote from elsewhere, as far as it came along; else empty
 * @param vote null where there is none
 * @param circumstances of the vote; null where there is none
 * @param trail what was changed about the vote by hand or by judgement, newest first
 */
record BattleFile(
        Transcript battle,
        List<ImportedTalk.Round> imported,
        VoteRow vote,
        VoteEvidence.Circumstances circumstances,
        List<Trail.Entry> trail) {}
