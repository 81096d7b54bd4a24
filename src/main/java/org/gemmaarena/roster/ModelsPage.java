package org.gemmaarena.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.catalogue.Backends;
import org.gemmaarena.inference.Backend;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /admin/models}, and a page for each of them. */
@Path("/admin/models")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class ModelsPage {

    private final ModelStates states;
    private final BackendStates backendStates;
    private final Backends backends;
    private final Pulls pulls;
    private final ModelPageMessages words;

    ModelsPage(
            ModelStates states, BackendStates backendStates, Backends backends, Pulls pulls, ModelPageMessages words) {
        this.states = states;
        this.backendStates = backendStates;
        this.backends = backends;
        this.pulls = pulls;
        this.words = words;
    }

    @GET
    public TemplateInstance models() {
        var models = states.all();
        return Templates.models(
                models,
                models.stream().map(this::notice).filter(Objects::nonNull).toList(),
                backendStates.now().stream().map(state -> card(state, models)).toList());
    }

    @GET
    @Path("{id}")
    public TemplateInstance model(String id, @RestQuery @DefaultValue("2147483647") int before) {
        var model = states.one(id);
        var versions = states.versions(id, before);
        int last = versions.isEmpty() ? 1 : versions.get(versions.size() - 1).number();
        return Templates.model(model, notice(model), List.copyOf(backends.names()), versions, last > 1 ? last : null);
    }

    /**
     * A change of which somebody must say what it makes of the model.
     *
     * @param what changed, in words
     */
    record Notice(ModelState model, ModelState.Version version, String what) {}

    /**
     * A backend and what can be done with it.
     *
     * @param addable what it offers that is no model yet
     */
    record BackendCard(BackendState state, List<String> addable, boolean fetches, List<PullState> pulled) {}

    private Notice notice(ModelState model) {
        return model.pending() == null
                ? null
                : states.versions(model.id(), model.pending() + 1).stream()
                        .findFirst()
                        .map(version -> new Notice(model, version, what(version)))
                        .orElse(null);
    }

    private String what(ModelState.Version version) {
        return version.changed().stream()
                .filter(field -> ModelSettings.anotherContestant(List.of(field)))
                .map(words::field)
                .collect(Collectors.joining(", "));
    }

    private BackendCard card(BackendState state, List<ModelState> models) {
        var known = models.stream()
                .map(ModelState::settings)
                .filter(settings -> settings.backend().equals(state.name()))
                .map(ModelSettings::servedName)
                .toList();
        boolean fetches = state.kind() == Backend.Kind.OLLAMA;
        return new BackendCard(
                state,
                state.offered().stream()
                        .map(BackendState.Offer::name)
                        .filter(name -> !known.contains(name))
                        .toList(),
                fetches,
                fetches ? pulls.newest(state.name()) : List.of());
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance models(
                List<ModelState> models, List<Notice> notices, List<BackendCard> backends);

        static native TemplateInstance model(
                ModelState model,
                Notice notice,
                List<String> backends,
                List<ModelState.Version> versions,
                Integer older);
    }
}
