package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.web.Parameters;

/** The fields and rows of the list of battles. */
@ApplicationScoped
class BattleListFields {

    private final Options options;
    private final Parameters parameters;
    private final SearchMessages words;

    BattleListFields(Options options, Parameters parameters, SearchMessages words) {
        this.options = options;
        this.parameters = parameters;
        this.words = words;
    }

    UUID before(String text) {
        return parameters.uuid("before", text);
    }

    BattlesView.Fields of(BattleFilter filter) {
        var chosen = filter.states().size() == 1 ? filter.states().get(0) : null;
        return new BattlesView.Fields(
                options.arenas(filter.arena()),
                Options.of(Unvoted.values(), chosen, words::unvoted),
                Shown.field(filter.from()),
                Shown.field(filter.to()),
                filter.voter() == null ? null : filter.voter().toString());
    }

    List<BattlesView.Row> rows(List<BattleRow> battles) {
        return battles.stream().map(battle -> BattlesView.Row.of(battle, words)).toList();
    }
}
