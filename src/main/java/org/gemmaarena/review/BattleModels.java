package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.review.BattleFileView.Line;
import org.gemmaarena.vote.AnswerStats;

/** What was set of the two models, and what was measured, line by line. */
@ApplicationScoped
class BattleModels {

    private final FileMessages words;
    private final SearchMessages lists;

    BattleModels(FileMessages words, SearchMessages lists) {
        this.words = words;
        this.lists = lists;
    }

    /** Empty while the battle is blind. */
    List<Line> of(BattleFile file) {
        var lines = new ArrayList<Line>();
        if (file.battle() == null) {
            lines.add(new Line(
                    lists.model(),
                    file.vote().left().name(),
                    file.vote().right().name()));
            lines.add(new Line(
                    words.id(), file.vote().left().model(), file.vote().right().model()));
        } else if (!file.battle().blind()) {
            settings(file.battle().left(), file.battle().right(), lines);
            file.battle()
                    .turns()
                    .forEach(turn -> lines.add(new Line(
                            words.measured(turn.number()),
                            stats(turn.left().stats()),
                            stats(turn.right().stats()))));
        }
        return lines;
    }

    private void settings(Contestant left, Contestant right, List<Line> lines) {
        lines.add(new Line(lists.model(), left.name(), right.name()));
        lines.add(new Line(words.id(), left.model(), right.model()));
        lines.add(new Line(words.backend(), left.backend(), right.backend()));
        lines.add(new Line(words.served_name(), left.servedName(), right.servedName()));
        lines.add(new Line(words.digest(), Shown.number(left.digest()), Shown.number(right.digest())));
        lines.add(new Line(words.sampling(), sampling(left), sampling(right)));
        lines.add(new Line(words.lengths(), lengths(left), lengths(right)));
        lines.add(new Line(words.thinking(), thinking(left), thinking(right)));
        if (left.systemPrompt() != null || right.systemPrompt() != null) {
            lines.add(new Line(
                    words.system_prompt(), Shown.number(left.systemPrompt()), Shown.number(right.systemPrompt())));
        }
    }

    private static String sampling(Contestant model) {
        return Shown.number(model.temperature()) + ", " + Shown.number(model.topP()) + ", "
                + Shown.number(model.topK());
    }

    private static String lengths(Contestant model) {
        return Shown.number(model.maxTokens()) + ", " + Shown.number(model.context());
    }

    private String thinking(Contestant model) {
        return model.thinking() == null ? Shown.NONE : model.thinking() ? words.on() : words.off();
    }

    private String stats(AnswerStats stats) {
        return stats == null
                ? Shown.NONE
                : words.measurements(
                        Shown.seconds(stats.timeToFirstTokenMs()),
                        Shown.rounded(stats.tokensPerSecond()),
                        Shown.number(stats.outputTokens()));
    }
}
