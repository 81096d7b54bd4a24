package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.LineupMessages;

/** The state of the models as the start page tells it. */
@ApplicationScoped
class LineupState {

    private final Availability availability;
    private final LineupMessages messages;

    LineupState(Availability availability, LineupMessages messages) {
        this.availability = availability;
        this.messages = messages;
    }

    /** One short sentence, such as “2 models are ready.” */
    String sentence() {
        var lineup = availability.lineup();
        if (lineup.ready()) {
            return lineup.demonstration()
                    ? messages.demonstration_ready()
                    : messages.ready(lineup.contestants().size());
        }
        return lineup.unreachable().isEmpty() ? messages.missing() : messages.unreachable();
    }

    /** Whether a battle can start now. */
    boolean ready() {
        return availability.lineup().ready();
    }
}
