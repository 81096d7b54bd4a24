package org.gemmaarena.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
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

    /** Only what is missing: the server where it doesn't answer, and the models it doesn't have. */
    @Override
    public List<String> commands() {
        var lineup = availability.lineup();
        var wanted = lineup.unreachable().isEmpty() ? lineup.missing() : catalogue.roster();
        var pulls = wanted.stream().map(model -> "ollama pull " + model.servedName());
        return (lineup.unreachable().isEmpty() ? pulls : Stream.concat(Stream.of("ollama serve"), pulls)).toList();
    }

    @Override
    public String sentence() {
        return messages.demonstration();
    }
}
