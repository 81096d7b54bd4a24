package org.gemmaarena.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code GET /api/models}: the catalogue, and which of it battles and is ready. */
@Path("/api/models")
@Produces(MediaType.APPLICATION_JSON)
class ModelsResource {

    /** One model as a client sees it; backends and sampling stay inside. */
    record ModelView(String id, String name, boolean battles, boolean ready, ModelFacts facts) {}

    private final Catalogue catalogue;
    private final Availability availability;

    ModelsResource(Catalogue catalogue, Availability availability) {
        this.catalogue = catalogue;
        this.availability = availability;
    }

    @GET
    public List<ModelView> models() {
        var ready = availability.lineup().contestants().stream()
                .map(Contestant::model)
                .toList();
        return catalogue.models().stream()
                .map(model -> new ModelView(
                        model.id(),
                        model.name(),
                        catalogue.roster().contains(model),
                        ready.contains(model.id()),
                        model.facts()))
                .toList();
    }
}
