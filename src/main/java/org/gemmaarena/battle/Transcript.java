package org.gemmaarena.battle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.vote.AnswerStats;
import org.gemmaarena.vote.Category;

/**
 * A battle as it is kept, for the people who run the arena. As long as it can still be voted on, it tells no more of its
 * models than its voter knows: whoever runs the arena battles too.
 *
 * @param state {@code generating}, {@code ready}, {@code failed}, {@code voted} or {@code abandoned}
 * @param readyAt when the last turn was there to be read whole; null where a side failed, or where it is not known
 * @param unpublishedBecause why an admin took it back; null unless that happened
 * @param pairProbability with which the pair was drawn; null while it is blind
 * @param left null while it is blind
 * @param right null while it is blind
 */
public record Transcript(
        UUID id,
        String arena,
        UUID voter,
        String state,
        Set<Category> categories,
        String language,
        Instant createdAt,
        Instant readyAt,
        @JsonProperty("public") boolean published,
        String unpublishedBecause,
        Double pairProbability,
        Contestant left,
        Contestant right,
        List<Round> turns) {

    /** One prompt and its two answers. */
    public record Round(int number, String prompt, Instant at, List<Item> attachments, Text left, Text right) {}

    /** A picture or a sound that goes with a prompt; {@code number} from 1. */
    public record Item(int number, String mediaType) {}

    /**
     * One side's answer, as far as it was shown.
     *
     * @param outcome as of a battle's side; null while it is written
     * @param failure null unless it failed
     * @param stats null while the battle is blind, or where nothing was measured
     */
    public record Text(String text, String outcome, FailureKind failure, AnswerStats stats) {}

    /** Whether the models are not told. */
    public boolean blind() {
        return left == null;
    }
}
