package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gemmaarena.web.ProblemException;

/** Reads which battles without a vote somebody looks for. */
@ApplicationScoped
class BattleFilters {

    private final Asked asked;
    private final VoteFilters votes;

    BattleFilters(Asked asked, VoteFilters votes) {
        this.asked = asked;
        this.votes = votes;
    }

    /** @throws ProblemException 400, naming the parameter that can't be read */
    BattleFilter read(BattleParameters given) {
        var state = asked.one("state", given.state, Unvoted.values());
        return new BattleFilter(
                votes.arena(given.arena),
                state == null ? List.of(Unvoted.values()) : List.of(state),
                asked.from("from", given.from),
                asked.to("to", given.to),
                asked.uuid("voter", given.voter));
    }
}
