package org.gemmaarena.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.gemmaarena.web.PageNotice;

/** Says on every page that the demonstration plays, and what to run to get real models. */
@ApplicationScoped
@Named("pageNotice")
class LineupNotice implements PageNotice {

    private final Availability availability;
    private final Catalogue catalogue;
    private final LineupMessages messages;

    LineupNotice(Availability availability, Catalogue catalogue, LineupMessages messages) {
        this.availability = availability;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @Override
    public boolean demonstration() {
        return availability.lineup().demonstration();
    }

    /** What is still to be pulled; all of it while no server says what it has. */
    @Override
    public List<String> commands() {
        var lineup = availability.lineup();
        var wanted = lineup.unreachable().isEmpty() ? lineup.missing() : catalogue.roster();
        return wanted.stream().map(model -> "ollama pull " + model.servedName()).toList();
    }

    @Override
    public String sentence() {
        return messages.demonstration();
    }
}
