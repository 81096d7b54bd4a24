package org.gemmaarena.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gemmaarena.catalogue.CatalogueConfig.ModelConfig;
import org.gemmaarena.inference.Sampling;
import org.jboss.logging.Logger;

/**
 * All models this arena knows: the Gemma 4 family, changed and extended by the configuration, and then by what an admin has
 * set. Every look at the backends brings the latter up to date.
 */
@ApplicationScoped
public class Catalogue {

    private static final Logger LOG = Logger.getLogger(Catalogue.class);

    private record Contents(List<Model> models, List<Model> roster, Map<String, Double> weights) {}

    private final Map<String, Model> configured = new LinkedHashMap<>();
    private final List<String> configuredRoster;
    private final StoredModels stored;
    private volatile Contents contents;

    Catalogue(CatalogueConfig config, StoredModels stored) {
        var backend = defaultBackend(config);
        GemmaFamily.models(backend).forEach(model -> configured.put(model.id(), model));
        config.models().forEach((id, changes) -> configured.put(id, merge(id, configured.get(id), changes, backend)));
        configuredRoster = config.roster().stream().distinct().toList();
        configuredRoster.forEach(this::require);
        if (configuredRoster.size() < 2) {
            throw new IllegalArgumentException("arena.roster names fewer than two models: a battle needs two");
        }
        this.stored = stored;
        contents = contents(List.of());
    }

    /** Every model, built-in ones first. */
    public List<Model> models() {
        return contents.models();
    }

    /** The models that battle, at least two. */
    public List<Model> roster() {
        return contents.roster();
    }

    /** Those that would battle if these were all that an admin has set. */
    public List<Model> roster(Collection<StoredModel> settings) {
        return contents(settings).roster();
    }

    /** How many times as likely as others a model is to be drawn. */
    public double weight(String model) {
        return contents.weights().getOrDefault(model, 1.0);
    }

    /** A model as the configuration alone has it; empty where it has none. */
    public Optional<StoredModel> configured(String id) {
        return Optional.ofNullable(configured.get(id))
                .map(model -> new StoredModel(model, configuredRoster.contains(id), 1));
    }

    /** How a model is sampled of which nothing else is known. */
    public Sampling usualSampling() {
        return GemmaFamily.SAMPLING;
    }

    List<Model> configuredRoster() {
        return configuredRoster.stream().map(configured::get).toList();
    }

    /** Takes what an admin has set by now; keeps what is known where that can't be read. */
    void refresh() {
        try {
            contents = contents(stored.all());
        } catch (RuntimeException unreadable) {
            LOG.warnf("What is set for models can't be read, so they stay as they are: %s", unreadable);
        }
    }

    private Contents contents(Collection<StoredModel> settings) {
        var models = new LinkedHashMap<>(configured);
        var roster = new LinkedHashSet<>(configuredRoster);
        settings.forEach(setting -> {
            var id = setting.model().id();
            models.put(id, setting.model());
            if (setting.enabled()) {
                roster.add(id);
            } else {
                roster.remove(id);
            }
        });
        var weights = settings.stream()
                .collect(Collectors.toUnmodifiableMap(setting -> setting.model().id(), StoredModel::weight));
        return new Contents(
                List.copyOf(models.values()), roster.stream().map(models::get).toList(), weights);
    }

    private void require(String id) {
        if (!configured.containsKey(id)) {
            throw new IllegalArgumentException("arena.roster names '" + id + "', which is neither built in ("
                    + configured.keySet() + ") nor set by arena.models." + id + ".name");
        }
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
