package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import org.gemmaarena.anomaly.Kind;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.web.Parameters;
import org.gemmaarena.web.ProblemException;

/** Reads which votes somebody looks for. */
@ApplicationScoped
class VoteFilters {

    private record Models(String model, String against) {}

    private final Parameters parameters;
    private final Availability availability;
    private final ReviewMessages words;

    VoteFilters(Parameters parameters, Availability availability, ReviewMessages words) {
        this.parameters = parameters;
        this.availability = availability;
        this.words = words;
    }

    /** @throws ProblemException 400, naming the parameter that can't be read */
    VoteFilter read(VoteParameters given) {
        var models = models(given);
        return new VoteFilter(
                arena(given.arena),
                parameters.from("from", given.from),
                parameters.to("to", given.to),
                models.model(),
                models.against(),
                parameters.name("category", given.category),
                parameters.uuid("voter", given.voter),
                parameters.one("choice", given.choice, Choice.values()),
                parameters.yes("counted", given.counted),
                parameters.one("because", given.because, Because.values()),
                parameters.one("signal", given.signal, Kind.values()),
                null);
    }

    /** The arena that battles go to now, unless another one is named. */
    String arena(String given) {
        var name = parameters.name("arena", given);
        return name == null ? availability.lineup().arena() : name;
    }

    private Models models(VoteParameters given) {
        if (Parameters.isBlank(given.pair)) {
            return pair("against", parameters.name("model", given.model), parameters.name("against", given.against));
        }
        if (!Parameters.isBlank(given.model) || !Parameters.isBlank(given.against)) {
            throw ProblemException.invalid("pair", words.pair_or_model());
        }
        var both = given.pair.split(",", -1);
        if (both.length != 2) {
            throw ProblemException.invalid("pair", words.pair_expected());
        }
        return pair("pair", parameters.name("pair", both[0]), parameters.name("pair", both[1]));
    }

    private Models pair(String parameter, String model, String against) {
        if (against != null && (model == null || model.equals(against))
                || "pair".equals(parameter) && against == null) {
            throw ProblemException.invalid(parameter, words.pair_expected());
        }
        return new Models(model, against);
    }
}
