package org.gemmaarena.overview;

import java.util.List;
import org.gemmaarena.overview.Overview.Server;
import org.gemmaarena.roster.BackendState.Loaded;

/**
 * A row of the backends.
 *
 * @param told whether it says what it has loaded
 */
record ServerLine(String name, String state, String since, boolean told, List<InMemory> loaded) {

    /** A loaded model; sizes in gigabytes, null where they aren't told. */
    record InMemory(String name, String size, String onCards) {

        private static InMemory of(Loaded model) {
            return new InMemory(model.name(), Figures.gigabytes(model.bytes()), Figures.gigabytes(model.videoBytes()));
        }
    }

    static ServerLine of(Server server) {
        return new ServerLine(
                server.name(),
                server.state().name(),
                server.since() == null ? null : Figures.moment(server.since()),
                server.loaded() != null,
                server.loaded() == null
                        ? List.of()
                        : server.loaded().stream().map(InMemory::of).toList());
    }
}
