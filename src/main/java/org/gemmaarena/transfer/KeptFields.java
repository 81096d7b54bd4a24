package org.gemmaarena.transfer;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Keeps a line to the letter, so that an export writes it back. Where it had no id or timestamp it gets the ones that it
 * was imported with. Its last member is always {@code arena_metadata}, so that the export only has to go on writing
 * there: what the vote holds itself is left out of it.
 */
final class KeptFields {

    /** In characters; with the mark of its models as much as its column holds. */
    static final int LONGEST = 4_000_000 - OwnIds.LONGEST;

    private static final String METADATA = "\"arena_metadata\":{";

    private KeptFields() {}

    static String of(Members line, Members metadata, Set<String> heldByTheVote, String key, Instant timestamp) {
        var kept = new StringJoiner(",", "{", "");
        if (Fields.absent(line.get("id"))) {
            kept.add("\"id\":\"" + new String(JsonStringEncoder.getInstance().quoteAsString(key)) + '"');
        }
        line.texts().entrySet().stream()
                .filter(member -> !member.getKey().equals("arena_metadata"))
                .filter(member -> !isEmptyPlaceOf("id", member, line) && !isEmptyPlaceOf("timestamp", member, line))
                .forEach(member -> kept.add(member.getValue()));
        if (Fields.absent(line.get("timestamp"))) {
            kept.add("\"timestamp\":\"" + timestamp + '"');
        }
        var unknown = new StringJoiner(",", METADATA, "}}");
        metadata.texts().entrySet().stream()
                .filter(member -> !heldByTheVote.contains(member.getKey()))
                .forEach(member -> unknown.add(member.getValue()));
        return kept.add(unknown.toString()).toString();
    }

    /** The kept line with these members, and not with others, at the end of its {@code arena_metadata}. */
    static String with(String kept, String members) {
        var open = kept.substring(0, kept.length() - 2);
        return open + (open.endsWith(METADATA) ? "" : ",") + members + "}}";
    }

    private static boolean isEmptyPlaceOf(String name, Map.Entry<String, String> member, Members line) {
        return member.getKey().equals(name) && Fields.absent(line.get(name));
    }
}
