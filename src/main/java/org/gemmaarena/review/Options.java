package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.vote.ArenaModels;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Votes.ArenaVotes;
import org.gemmaarena.web.Parameters;

/** What there is to choose from in the fields of a search. What somebody chose by hand is among it in any case. */
@ApplicationScoped
class Options {

    private final Tallies tallies;
    private final ArenaModels models;
    private final Availability availability;

    Options(Tallies tallies, ArenaModels models, Availability availability) {
        this.tallies = tallies;
        this.models = models;
        this.availability = availability;
    }

    List<Option> arenas(String chosen) {
        var names =
                new TreeSet<>(tallies.arenas().stream().map(ArenaVotes::arena).toList());
        names.addAll(List.of(Lineup.LIVE, availability.lineup().arena(), chosen));
        return named(names, chosen);
    }

    List<Option> models(String arena, String chosen) {
        var names = models.names(arena);
        if (chosen != null) {
            names.putIfAbsent(chosen, chosen);
        }
        return names.entrySet().stream()
                .map(Map.Entry::getKey)
                .map(model -> new Option(model, names.get(model), model.equals(chosen)))
                .toList();
    }

    List<Option> categories(String arena, String chosen) {
        var names = new TreeSet<>(tallies.categories(arena));
        if (chosen != null) {
            names.add(chosen);
        }
        return named(names, chosen);
    }

    static <E extends Enum<E>> List<Option> of(E[] values, E chosen, Function<E, String> words) {
        return Arrays.stream(values)
                .map(value -> new Option(Parameters.id(value), words.apply(value), value == chosen))
                .toList();
    }

    private static List<Option> named(Collection<String> names, String chosen) {
        return names.stream()
                .map(name -> new Option(name, name, name.equals(chosen)))
                .toList();
    }
}
