package org.gemmaarena.integrity.naming;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gemmaarena.catalogue.Catalogue;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.catalogue.Model;
import org.gemmaarena.catalogue.ModelFacts;

/** Knows what the models of the catalogue call themselves, and finds it in their answers. */
@ApplicationScoped
public class SelfNamingCheck {

    private static final String RESOURCE = "integrity/self-naming.json";

    private final Catalogue catalogue;
    private final Lexicon lexicon;
    private final Map<String, List<String>> furtherNames;

    SelfNamingCheck(Catalogue catalogue, SelfNamingConfig config, ObjectMapper json) {
        this.catalogue = catalogue;
        this.lexicon = new Lexicon(vocabulary(json));
        this.furtherNames = furtherNames(config.terms().orElse(List.of()));
    }

    /** Whether one of these answers tells which of the two wrote it. */
    public boolean tellsApart(Contestant left, Contestant right, Stream<String> answers) {
        var naming = new SelfNaming(lexicon, traits(left), traits(right));
        return answers.anyMatch(naming::tellsApart);
    }

    private ModelTraits traits(Contestant contestant) {
        var facts = catalogue.models().stream()
                .filter(model -> model.id().equals(contestant.model()))
                .map(Model::facts)
                .filter(Objects::nonNull)
                .findFirst();
        var names = new ArrayList<String>();
        Stream.of(contestant.model(), contestant.name(), contestant.servedName())
                .filter(Objects::nonNull)
                .forEach(names::add);
        facts.stream()
                .flatMap(known -> Stream.of(known.ollamaTag(), known.huggingFaceId()))
                .filter(Objects::nonNull)
                .forEach(names::add);
        names.addAll(furtherNames.getOrDefault(contestant.model(), List.of()));
        return ModelTraits.of(lexicon, names, facts.map(SelfNamingCheck::sizes).orElse(List.of()));
    }

    private static List<Double> sizes(ModelFacts facts) {
        return List.of(facts.parameters(), facts.activeParameters());
    }

    /** By id of the model. */
    static Map<String, List<String>> furtherNames(List<String> terms) {
        var names = new HashMap<String, List<String>>();
        for (var term : terms) {
            int sign = term.lastIndexOf('=');
            if (sign < 1 || sign == term.length() - 1) {
                throw new IllegalArgumentException(
                        "arena.self-naming.terms: '" + term + "' is not of the form 'name=id of a model'");
            }
            names.computeIfAbsent(term.substring(sign + 1).strip(), model -> new ArrayList<>())
                    .add(term.substring(0, sign).strip());
        }
        return names;
    }

    static Vocabulary vocabulary(ObjectMapper json) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            return json.readValue(Objects.requireNonNull(in, RESOURCE), Vocabulary.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The words by which models name themselves can't be read", unreadable);
        }
    }
}
