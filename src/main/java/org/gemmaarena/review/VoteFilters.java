package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import org.gemmaarena.anomaly.Kind;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.web.ProblemException;

/** Reads which votes somebody looks for. */
@ApplicationScoped
class VoteFilters {

    private record Models(String model, String against) {}

    private final Asked asked;
    private final Availability availability;
    private final ReviewMessages words;

    VoteFilters(Asked asked, Availability availability, ReviewMessages words) {
        this.asked = asked;
        this.availability = availability;
        this.words = words;
    }

    /** @throws ProblemException 400, naming the parameter that can't be read */
    VoteFilter read(VoteParameters given) {
        var models = models(given);
        return new VoteFilter(
                arena(given.arena),
                asked.from("from", given.from),
                asked.to("to", given.to),
                models.model(),
                models.against(),
                asked.name("category", given.category),
                asked.uuid("voter", given.voter),
                asked.one("choice", given.choice, Choice.values()),
                asked.yes("counted", given.counted),
                asked.one("because", given.because, Because.values()),
                asked.one("signal", given.signal, Kind.values()),
                null);
    }

    /** The arena that battles go to now, unless another one is named. */
    String arena(String given) {
        var name = asked.name("arena", given);
        return name == null ? availability.lineup().arena() : name;
    }

    private Models models(VoteParameters given) {
        if (Asked.isBlank(given.pair)) {
            return pair("against", asked.name("model", given.model), asked.name("against", given.against));
        }
        if (!Asked.isBlank(given.model) || !Asked.isBlank(given.against)) {
            throw ProblemException.invalid("pair", words.pair_or_model());
        }
        var both = given.pair.split(",", -1);
        if (both.length != 2) {
            throw ProblemException.invalid("pair", words.pair_expected());
        }
        return pair("pair", asked.name("pair", both[0]), asked.name("pair", both[1]));
    }

    private Models pair(String parameter, String model, String against) {
        if (against != null && (model == null || model.equals(against))
                || "pair".equals(parameter) && against == null) {
            throw ProblemException.invalid(parameter, words.pair_expected());
        }
        return new Models(model, against);
    }
}
