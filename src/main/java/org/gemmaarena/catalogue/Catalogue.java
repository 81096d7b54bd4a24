package org.gemmaarena.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gemmaarena.catalogue.CatalogueConfig.ModelConfig;
import org.gemmaarena.inference.Sampling;

/** All models this arena knows: the Gemma 4 family, changed and extended by the configuration. */
@ApplicationScoped
public class Catalogue {

    private final Map<String, Model> models = new LinkedHashMap<>();
    private final List<Model> roster;

    Catalogue(CatalogueConfig config) {
        var backend = defaultBackend(config);
        GemmaFamily.models(backend).forEach(model -> models.put(model.id(), model));
        config.models().forEach((id, changes) -> models.put(id, merge(id, models.get(id), changes, backend)));
        roster = config.roster().stream().distinct().map(this::required).toList();
        if (roster.size() < 2) {
            throw new IllegalArgumentException("arena.roster names fewer than two models: a battle needs two");
        }
    }

    /** Every model, built-in ones first. */
    public List<Model> models() {
        return new ArrayList<>(models.values());
    }

    /** The models that battle, at least two. */
    public List<Model> roster() {
        return roster;
    }

    private Model required(String id) {
        var model = models.get(id);
        if (model == null) {
            throw new IllegalArgumentException("arena.roster names '" + id + "', which is neither built in ("
                    + models.keySet() + ") nor set by arena.models." + id + ".name");
        }
        return model;
    }

    /** Where only one backend is configured, it serves every model that names none. */
    private static String defaultBackend(CatalogueConfig config) {
        var names = config.backends().keySet();
        return names.size() == 1 ? names.iterator().next() : Backends.DEFAULT_NAME;
    }

    private static Model merge(String id, Model builtIn, ModelConfig changes, String backend) {
        var sampling = builtIn == null ? GemmaFamily.SAMPLING : builtIn.sampling();
        var servedName = changes.name().orElse(builtIn == null ? id : builtIn.servedName());
        return new Model(
                id,
                changes.label().orElse(builtIn == null ? id : builtIn.name()),
                changes.backend().orElse(backend),
                servedName,
                merge(sampling, changes),
                changes.systemPrompt().orElse(null),
                builtIn == null ? null : builtIn.facts());
    }

    private static Sampling merge(Sampling sampling, ModelConfig changes) {
        return new Sampling(
                changes.temperature().orElse(sampling.temperature()),
                changes.topP().orElse(sampling.topP()),
                changes.topK().orElse(sampling.topK()),
                changes.maxTokens().orElse(sampling.maxTokens()),
                changes.context().orElse(sampling.context()),
                changes.thinking().orElse(sampling.thinking()));
    }
}
