package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gemmaarena.web.Parameters;
import org.gemmaarena.web.ProblemException;

/** Reads which battles without a vote somebody looks for. */
@ApplicationScoped
class BattleFilters {

    private final Parameters parameters;
    private final VoteFilters votes;

    BattleFilters(Parameters parameters, VoteFilters votes) {
        this.parameters = parameters;
        this.votes = votes;
    }

    /** @throws ProblemException 400, naming the parameter that can't be read */
    BattleFilter read(BattleParameters given) {
        var state = parameters.one("state", given.state, Unvoted.values());
        return new BattleFilter(
                votes.arena(given.arena),
                state == null ? List.of(Unvoted.values()) : List.of(state),
                parameters.from("from", given.from),
                parameters.to("to", given.to),
                parameters.uuid("voter", given.voter));
    }
}
