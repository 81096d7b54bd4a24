package org.gemmaarena.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * {@code GET /api/models}: the catalogue, and which of it battles. Not which is up at the moment: while a side of a battle
 * fails, that would tell who stands on it.
 */
@Path("/api/models")
@Produces(MediaType.APPLICATION_JSON)
class ModelsResource {

    /** One model as a client sees it; backends and sampling stay inside. */
    record ModelView(String id, String name, boolean battles, ModelFacts facts) {}

    private final Catalogue catalogue;

    ModelsResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    public List<ModelView> models() {
        return catalogue.models().stream()
                .map(model -> new ModelView(
                        model.id(), model.name(), catalogue.roster().contains(model), model.facts()))
                .toList();
    }
}
