package org.gemmaarena.integrity;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A place in a list of voters, written {@code votes,id}: it stays where it is when its voter votes on or is erased.
 *
 * @param votes of the last voter of the list before, as it was listed
 */
public record VoterCursor(long votes, UUID voter) {

    private static final Pattern WRITTEN = Pattern.compile(
            "([0-9]{1,18}),([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})");

    public static VoterCursor behind(VoterReport last) {
        return new VoterCursor(last.votes(), last.voter());
    }

    /** Empty where it can't be read. */
    public static Optional<VoterCursor> read(String text) {
        var parts = WRITTEN.matcher(text.strip());
        return parts.matches()
                ? Optional.of(new VoterCursor(Long.parseLong(parts.group(1)), UUID.fromString(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return votes + "," + voter;
    }
}
