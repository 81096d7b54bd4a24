package org.gemmaarena.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.gemmaarena.catalogue.Backends;
import org.gemmaarena.catalogue.Catalogue;
import org.gemmaarena.catalogue.Model;
import org.gemmaarena.catalogue.ModelFacts;
import org.gemmaarena.catalogue.Sightings;
import org.gemmaarena.catalogue.StoredModel;
import org.gemmaarena.roster.ModelResource.NewModel;
import org.gemmaarena.web.ProblemException;

/** Makes models of what backends offer. */
@ApplicationScoped
class Offers {

    /** @param digest null where the backend tells none */
    record Offer(String id, ModelSettings settings, String digest) {}

    private final Catalogue catalogue;
    private final Backends backends;
    private final Sightings sightings;
    private final RosterMessages words;

    Offers(Catalogue catalogue, Backends backends, Sightings sightings, RosterMessages words) {
        this.catalogue = catalogue;
        this.backends = backends;
        this.sightings = sightings;
        this.words = words;
    }

    /** @throws ProblemException 400 if there is no such backend, or it does not offer this */
    Offer find(NewModel wanted) {
        if (!backends.names().contains(wanted.backend())) {
            throw ProblemException.invalid("backend", words.backend_unknown());
        }
        var served = sightings
                .of(wanted.backend())
                .flatMap(seen -> ModelStates.offered(seen, wanted.servedName()))
                .orElseThrow(() -> ProblemException.invalid("servedName", words.not_offered()));
        var id = wanted.id() == null ? id(wanted.servedName()) : wanted.id();
        var label = wanted.label() == null ? wanted.servedName() : wanted.label();
        var model = new Model(
                id,
                label.strip(),
                wanted.backend(),
                wanted.servedName(),
                catalogue.usualSampling(),
                null,
                facts(wanted.servedName()));
        return new Offer(
                id,
                ModelSettings.of(new StoredModel(model, Boolean.TRUE.equals(wanted.enabled()), 1)),
                served.digest());
    }

    /** What is known of a model does not depend on who serves it. */
    private ModelFacts facts(String servedName) {
        return catalogue.models().stream()
                .filter(model -> model.servedName().equals(servedName) && model.facts() != null)
                .map(Model::facts)
                .findFirst()
                .orElse(null);
    }

    /** @throws ProblemException 400 if the name has nothing that an id can be made of */
    private String id(String servedName) {
        var id = servedName
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceFirst("^[._-]+", "")
                .replaceFirst("[._-]+$", "");
        if (id.isEmpty()) {
            throw ProblemException.invalid("id", words.id_needed());
        }
        return id.substring(0, Math.min(64, id.length()));
    }
}
