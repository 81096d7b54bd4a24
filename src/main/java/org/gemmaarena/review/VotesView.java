package org.gemmaarena.review;

import java.util.List;
import java.util.stream.Collectors;
import org.gemmaarena.vote.Choice;

/**
 * The votes of a search, ready to be drawn.
 *
 * @param searchedTo null where the search was not cut short
 */
record VotesView(Fields fields, List<Row> rows, Pager pager, String searchedTo) {

    /** What was looked for, and what could be. */
    record Fields(
            List<Option> arenas,
            String from,
            String to,
            List<Option> models,
            List<Option> against,
            List<Option> categories,
            List<Option> choices,
            List<Option> counted,
            List<Option> because,
            List<Option> signals,
            String voter) {}

    record Row(
            String battle,
            String at,
            String left,
            boolean leftWon,
            String right,
            boolean rightWon,
            String outcome,
            String categories,
            String voter,
            String voterBrief,
            boolean counted,
            String because,
            String words) {

        static Row of(VoteRow vote, SearchMessages words) {
            return new Row(
                    vote.battleId().toString(),
                    Shown.minute(vote.at()),
                    vote.left().name(),
                    vote.choice() == Choice.LEFT,
                    vote.right().name(),
                    vote.choice() == Choice.RIGHT,
                    words.choice(vote.choice()),
                    String.join(", ", vote.categories()),
                    vote.voter().toString(),
                    Shown.brief(vote.voter()),
                    vote.counted(),
                    vote.because().stream().map(words::because).collect(Collectors.joining(", ")),
                    vote.excludedBecause());
        }
    }
}
