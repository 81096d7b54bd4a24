package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Set;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.inference.Input;
import org.gemmaarena.media.MediaIntake;

/** Which pictures and sounds two of the models that are ready can take now, in words; never which models. */
@ApplicationScoped
@Named("possibleInputs")
class PossibleInputs {

    private final Availability availability;
    private final AttachMessages words;

    PossibleInputs(Availability availability, AttachMessages words) {
        this.availability = availability;
        this.words = words;
    }

    public boolean pictures() {
        return possible(availability.lineup(), Input.IMAGE);
    }

    public boolean sound() {
        return possible(availability.lineup(), Input.AUDIO);
    }

    public int mostPictures() {
        return MediaIntake.MOST_PICTURES;
    }

    public int mostSeconds() {
        return MediaIntake.MOST_SECONDS;
    }

    public int mostBytes() {
        return MediaIntake.MOST_BYTES;
    }

    /** What may be sent, and how. */
    public String hint() {
        if (pictures() && sound()) {
            return words.hint(mostPictures(), mostSeconds());
        }
        if (pictures()) {
            return words.hint_pictures(mostPictures());
        }
        return sound() ? words.hint_sound(mostSeconds()) : "";
    }

    /** Why pictures can't be sent now; empty where they can. */
    public String noPictures() {
        return why(Input.IMAGE);
    }

    /** Why sound can't be sent now; empty where it can. */
    public String noSound() {
        return why(Input.AUDIO);
    }

    /** Why this can't be sent to two of these models. */
    String refusal(Lineup lineup, Set<Input> needed) {
        if (lineup.demonstration()) {
            return words.demonstration();
        }
        if (!possible(lineup, Input.IMAGE) && !possible(lineup, Input.AUDIO)) {
            return words.words_only();
        }
        return needed.contains(Input.IMAGE) ? words.nobody_sees() : words.nobody_hears();
    }

    private String why(Input input) {
        var lineup = availability.lineup();
        return possible(lineup, input) ? "" : refusal(lineup, Set.of(input));
    }

    private static boolean possible(Lineup lineup, Input input) {
        return lineup.taking(Set.of(input)).size() >= 2;
    }
}
