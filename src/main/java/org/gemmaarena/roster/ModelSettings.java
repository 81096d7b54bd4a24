package org.gemmaarena.roster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.catalogue.Model;
import org.gemmaarena.catalogue.ModelFacts;
import org.gemmaarena.catalogue.StoredModel;
import org.gemmaarena.inference.Sampling;

/**
 * All that can be set for a model. Stored as JSON, whole: a version tells everything without those before it.
 *
 * @param systemPrompt null for none
 * @param facts null where nothing is known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ModelSettings(
        boolean enabled,
        double weight,
        String label,
        String backend,
        String servedName,
        double temperature,
        double topP,
        int topK,
        int maxTokens,
        int context,
        boolean thinking,
        String systemPrompt,
        ModelFacts facts) {

    /** What a digest is called among the things that change. */
    static final String DIGEST = "digest";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> SAME_CONTESTANT = Set.of("enabled", "weight", "label", "facts");

    static ModelSettings of(StoredModel stored) {
        var model = stored.model();
        var sampling = model.sampling();
        return new ModelSettings(
                stored.enabled(),
                stored.weight(),
                model.name(),
                model.backend(),
                model.servedName(),
                sampling.temperature(),
                sampling.topP(),
                sampling.topK(),
                sampling.maxTokens(),
                sampling.context(),
                sampling.thinking(),
                model.systemPrompt(),
                model.facts());
    }

    static ModelSettings parse(String json) {
        try {
            return JSON.readValue(json, ModelSettings.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored settings of a model can't be read", unreadable);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    StoredModel stored(String id) {
        var sampling = new Sampling(temperature, topP, topK, maxTokens, context, thinking);
        return new StoredModel(
                new Model(id, label, backend, servedName, sampling, systemPrompt, facts), enabled, weight);
    }

    ModelSettings enabled(boolean now) {
        return new ModelSettings(
                now,
                weight,
                label,
                backend,
                servedName,
                temperature,
                topP,
                topK,
                maxTokens,
                context,
                thinking,
                systemPrompt,
                facts);
    }

    ModelSettings labelled(String now) {
        return new ModelSettings(
                enabled,
                weight,
                now,
                backend,
                servedName,
                temperature,
                topP,
                topK,
                maxTokens,
                context,
                thinking,
                systemPrompt,
                facts);
    }

    /** The names of what differs, in the order of this record. */
    List<String> differences(ModelSettings other) {
        var others = other.members();
        return members().entrySet().stream()
                .filter(member -> !Objects.equals(member.getValue(), others.get(member.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a change of these makes it another contestant: one that may answer otherwise. */
    static boolean anotherContestant(List<String> changed) {
        return !SAME_CONTESTANT.containsAll(changed);
    }

    /** Whether this is how the contestant of a line-up was set. */
    boolean isOf(Contestant contestant) {
        return backend.equals(contestant.backend())
                && servedName.equals(contestant.servedName())
                && stored(contestant.model()).model().sampling().equals(contestant.sampling())
                && Objects.equals(systemPrompt, contestant.systemPrompt());
    }

    /** By their names, for a page. */
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("enabled", enabled);
        members.put("weight", weight);
        members.put("label", label);
        members.put("backend", backend);
        members.put("servedName", servedName);
        members.put("temperature", temperature);
        members.put("topP", topP);
        members.put("topK", topK);
        members.put("maxTokens", maxTokens);
        members.put("context", context);
        members.put("thinking", thinking);
        members.put("systemPrompt", systemPrompt);
        members.put("facts", facts);
        return members;
    }
}
