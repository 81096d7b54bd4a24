package org.gemmaarena.overview;

import java.util.List;
import org.gemmaarena.overview.Overview.Server;
import org.gemmaarena.roster.BackendState.Loaded;

/**
 * A row of the backends.
 *
 * @param told whether it says what it has loaded
 * @param withheld how many it has loaded whose names are not told now
 */
record ServerLine(String name, String state, String since, boolean told, int withheld, List<InMemory> loaded) {

    /** A loaded model; sizes in gigabytes, null where they aren't told. */
    record InMemory(String name, String size, String onCards) {

        private static InMemory of(Loaded model) {
            return new InMemory(model.name(), Figures.gigabytes(model.bytes()), Figures.gigabytes(model.videoBytes()));
        }
    }

    static ServerLine of(Server server) {
        var loaded = server.loaded() == null ? List.<Loaded>of() : server.loaded();
        return new ServerLine(
                server.name(),
                server.state().name(),
                server.since() == null ? null : Figures.moment(server.since()),
                server.loaded() != null,
                (int) loaded.stream().filter(model -> model.name() == null).count(),
                loaded.stream().map(InMemory::of).toList());
    }
}
