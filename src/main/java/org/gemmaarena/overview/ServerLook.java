package org.gemmaarena.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.catalogue.Model;
import org.gemmaarena.overview.Overview.Missing;
import org.gemmaarena.overview.Overview.Servers;

/** Which backends answer, and which models they have. */
@ApplicationScoped
class ServerLook {

    private final Availability availability;

    ServerLook(Availability availability) {
        this.availability = availability;
    }

    /** What was seen last; never waits. */
    Servers look() {
        var lineup = availability.lineup();
        var answering = Stream.concat(
                lineup.demonstration()
                        ? Stream.empty()
                        : lineup.contestants().stream().map(Contestant::backend),
                lineup.missing().stream().map(Model::backend));
        return new Servers(
                Stream.concat(answering, lineup.unreachable().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                lineup.unreachable(),
                lineup.contestants().stream().map(Contestant::name).toList(),
                lineup.missing().stream()
                        .map(model -> new Missing(model.id(), model.name(), model.servedName(), model.backend()))
                        .toList(),
                lineup.demonstration());
    }
}
