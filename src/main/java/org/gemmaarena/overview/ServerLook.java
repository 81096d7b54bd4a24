package org.gemmaarena.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.Catalogue;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.overview.Overview.Missing;
import org.gemmaarena.overview.Overview.Server;
import org.gemmaarena.overview.Overview.Servers;
import org.gemmaarena.overview.Overview.Speed;
import org.gemmaarena.roster.BackendState;
import org.gemmaarena.roster.BackendState.Latency;
import org.gemmaarena.roster.BackendStates;

/** Which backends answer, what they have loaded, how fast they are, and who can battle. */
@ApplicationScoped
class ServerLook {

    private final Availability availability;
    private final BackendStates states;
    private final Catalogue catalogue;

    ServerLook(Availability availability, BackendStates states, Catalogue catalogue) {
        this.availability = availability;
        this.states = states;
        this.catalogue = catalogue;
    }

    /** Waits up to two seconds for a backend that is slow to say what it has loaded. */
    Servers look() {
        var lineup = availability.lineup();
        var names = new HashMap<String, String>();
        catalogue.models().forEach(model -> names.put(model.id(), model.name()));
        return new Servers(
                states.now().stream().map(state -> server(state, names)).toList(),
                lineup.contestants().stream().map(Contestant::name).toList(),
                lineup.missing().stream()
                        .map(model -> new Missing(model.id(), model.name(), model.servedName(), model.backend()))
                        .toList(),
                lineup.demonstration());
    }

    private static Server server(BackendState state, Map<String, String> names) {
        return new Server(
                state.name(),
                state.kind(),
                state.state(),
                state.since(),
                state.loaded(),
                state.models().stream().map(latency -> speed(latency, names)).toList());
    }

    private static Speed speed(Latency latency, Map<String, String> names) {
        return new Speed(
                latency.model(),
                names.getOrDefault(latency.model(), latency.model()),
                latency.answers(),
                latency.timeToFirstTokenMs(),
                latency.tokensPerSecond());
    }
}
