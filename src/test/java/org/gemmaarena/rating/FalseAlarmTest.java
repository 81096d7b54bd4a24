package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Boards of three equal models, looked at after every vote. */
class FalseAlarmTest {

    private static final int BOARDS = 1_000;
    private static final int PAIRS = 3;
    private static final int VOTES_A_PAIR = 300;

    @Test
    void sequentialRuleIsWrongOnFewerThanOneBoardInTwenty() {
        var rule = SequentialRule.forPairs(PAIRS);
        assertThat(boardsWithAnAlarm(votes -> rule.verdict(votes) != Verdict.UNDECIDED))
                .isLessThan(BOARDS / 20);
    }

    @Test
    void ruleForASinglePairIsWrongMoreOftenThanAllowedOnABoard() {
        var rule = SequentialRule.forPairs(1);
        assertThat(boardsWithAnAlarm(votes -> rule.verdict(votes) != Verdict.UNDECIDED))
                .isGreaterThan(BOARDS / 20);
    }

    @Test
    void plainTestLookedAtAfterEveryVoteIsWrongOnMoreThanOneBoardInFour() {
        assertThat(boardsWithAnAlarm(FalseAlarmTest::significant)).isGreaterThan(BOARDS / 4);
    }

    /** The usual two-sided test at 5%, Bonferroni's correction for the three pairs included, from ten votes on. */
    private static boolean significant(DecisiveVotes votes) {
        double lead = Math.abs(votes.wins() - votes.losses());
        return votes.votes() >= 10 && lead / Math.sqrt(votes.votes()) > 2.3939798;
    }

    private static int boardsWithAnAlarm(Predicate<DecisiveVotes> alarm) {
        var random = new Random(1_719);
        int boards = 0;
        for (int board = 0; board < BOARDS; board++) {
            boolean wrong = false;
            for (int pair = 0; pair < PAIRS; pair++) {
                wrong |= alarmed(alarm, random);
            }
            boards += wrong ? 1 : 0;
        }
        return boards;
    }

    private static boolean alarmed(Predicate<DecisiveVotes> alarm, Random random) {
        var votes = new DecisiveVotes(0, 0);
        boolean alarmed = false;
        for (int vote = 0; vote < VOTES_A_PAIR; vote++) {
            boolean won = random.nextBoolean();
            votes = new DecisiveVotes(votes.wins() + (won ? 1 : 0), votes.losses() + (won ? 0 : 1));
            alarmed |= alarm.test(votes);
        }
        return alarmed;
    }
}
