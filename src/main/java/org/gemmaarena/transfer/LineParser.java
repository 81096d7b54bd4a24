package org.gemmaarena.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.vote.AnswerStyle;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.NotCounted;
import org.gemmaarena.vote.Reason;
import org.gemmaarena.vote.VotedSide;

/** Reads lines of the arena format: one JSON object each, with the field names of LMArena's releases. */
final class LineParser {

    /** In characters: what is kept, and what an export adds to it. */
    static final int LONGEST = 4_500_000;

    private static final int LONGEST_NAME = 200;
    private static final int MOST_TURNS = 100_000;
    private static final Pattern LANGUAGE = Pattern.compile("(?!und$)[a-z]{2,3}(-[A-Za-z0-9]{2,4})?");
    private static final Set<String> WANTED = Set.of(
            "id",
            "model_a",
            "model_b",
            "winner",
            "evaluation_session_id",
            "conversation_a",
            "conversation_b",
            "conv_metadata",
            "category_tag",
            "language",
            "is_code",
            "timestamp",
            "arena_metadata");
    private static final Set<String> OWN = Set.of(
            "battle_id",
            "voter",
            "counted",
            "not_counted_because",
            "reasons",
            "categories",
            "pair_probability",
            "turns",
            "left",
            "right",
            OwnIds.MEMBER);

    private final String arena;
    private final Timestamps timestamps;

    /** @param now the time of a line that has none */
    LineParser(String arena, Instant now) {
        this.arena = arena;
        this.timestamps = new Timestamps(now);
    }

    /** @param keyWithoutId tells the line from others where it has no id */
    ParsedLine parse(String text, String keyWithoutId) throws BadLine {
        var line = Members.of(text, WANTED);
        var metadata = metadata(line);
        var id = Fields.name(line.get("id"), "id", LONGEST_NAME);
        Fields.require(id == null || !id.isBlank(), Fault.MISSING, "id");
        var key = id == null ? keyWithoutId : id;
        var timestamp = timestamps.read(line.get("timestamp"), "timestamp");
        var dialogues = dialogues(line);
        var sides = sides(line, dialogues, metadata);
        var vote = new ArenaLine(
                key,
                voter(line, metadata, key),
                choice(line),
                notCounted(metadata),
                reasons(metadata),
                CategoryTags.read(metadata.get("categories"), line.get("is_code"), line.get("category_tag")),
                Fields.number(metadata.get("pair_probability"), "arena_metadata.pair_probability", Double.MIN_VALUE, 1),
                language(line),
                turns(metadata, dialogues),
                timestamp,
                sides.get(0),
                sides.get(1));
        var kept = KeptFields.of(line, metadata, OWN, key, timestamp);
        Fields.require(kept.length() <= KeptFields.LONGEST, Fault.TOO_LONG_TO_KEEP, null);
        return new ParsedLine(vote, kept);
    }

    private static Members metadata(Members line) throws BadLine {
        var metadata = Fields.object(line.get("arena_metadata"), "arena_metadata");
        if (metadata == null) {
            return new Members(new HashMap<>(), new LinkedHashMap<>());
        }
        var member = line.texts().get("arena_metadata");
        return Members.of(member.substring(member.indexOf('{')), OWN);
    }

    private static List<Dialogue> dialogues(Members line) throws BadLine {
        return List.of(
                Dialogue.of(line.get("conversation_a"), "conversation_a"),
                Dialogue.of(line.get("conversation_b"), "conversation_b"));
    }

    private static List<VotedSide> sides(Members line, List<Dialogue> dialogues, Members metadata) throws BadLine {
        var nameOfA = Fields.requiredText(line.get("model_a"), "model_a", LONGEST_NAME);
        var nameOfB = Fields.requiredText(line.get("model_b"), "model_b", LONGEST_NAME);
        var left = new SideMetadata(metadata.get("left"), "arena_metadata.left");
        var right = new SideMetadata(metadata.get("right"), "arena_metadata.right");
        var contestantA = left.contestant(nameOfA);
        var contestantB = right.contestant(nameOfB);
        Fields.require(!same(contestantA, contestantB), Fault.SAME_MODEL, null);
        var styles = styles(line, dialogues, left, right);
        return List.of(
                new VotedSide(contestantA, styles.get(0), left.stats()),
                new VotedSide(contestantB, styles.get(1), right.stats()));
    }

    /** Two models may share a name where both tell their ids. */
    private static boolean same(Contestant one, Contestant other) {
        return one.model() != null && other.model() != null
                ? one.model().equals(other.model())
                : one.name().equals(other.name());
    }

    private static List<AnswerStyle> styles(
            Members line, List<Dialogue> dialogues, SideMetadata left, SideMetadata right) throws BadLine {
        var counted = Fields.object(line.get("conv_metadata"), "conv_metadata");
        var ofLeft = left.style();
        var ofRight = right.style();
        return ofLeft != null && ofRight != null
                ? List.of(ofLeft, ofRight)
                : new StyleCounts(counted, dialogues).both();
    }

    private UUID voter(Members line, Members metadata, String key) throws BadLine {
        var own = Fields.uuid(metadata.get("voter"));
        var session = Fields.name(line.get("evaluation_session_id"), "evaluation_session_id", 1000);
        if (own != null) {
            return own;
        }
        return session == null || session.isBlank()
                ? NameBased.voterOfLine(arena, key)
                : NameBased.voterOfSession(arena, session);
    }

    private static Choice choice(Members line) throws BadLine {
        return switch (Fields.requiredText(line.get("winner"), "winner", LONGEST_NAME)) {
            case "model_a" -> Choice.LEFT;
            case "model_b" -> Choice.RIGHT;
            case "tie" -> Choice.TIE;
            case "both_bad", "tie (bothbad)" -> Choice.BOTH_BAD;
            default -> throw new BadLine(Fault.UNKNOWN_VALUE, "winner");
        };
    }

    private static NotCounted notCounted(Members metadata) throws BadLine {
        var counted = Fields.bool(metadata.get("counted"), "arena_metadata.counted");
        var because =
                Fields.text(metadata.get("not_counted_because"), "arena_metadata.not_counted_because", LONGEST_NAME);
        if (counted == null || counted) {
            return null;
        }
        return EnumSet.allOf(NotCounted.class).stream()
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(because))
                .findFirst()
                .orElse(NotCounted.EXCLUDED_ELSEWHERE);
    }

    private static Set<Reason> reasons(Members metadata) throws BadLine {
        var field = "arena_metadata.reasons";
        var reasons = EnumSet.noneOf(Reason.class);
        var listed = Fields.array(metadata.get("reasons"), field);
        if (listed != null) {
            for (var reason : listed) {
                Fields.require(reason.isTextual(), Fault.WRONG_TYPE, field);
                reasons.add(reason(reason, field));
            }
        }
        return reasons;
    }

    private static Reason reason(JsonNode id, String field) throws BadLine {
        return EnumSet.allOf(Reason.class).stream()
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(id.textValue()))
                .findFirst()
                .orElseThrow(() -> new BadLine(Fault.UNKNOWN_VALUE, field));
    }

    /** Codes only: older releases spell languages out, and some lines say that it is undetermined. */
    private static String language(Members line) throws BadLine {
        var language = Fields.text(line.get("language"), "language", LONGEST_NAME);
        return language != null && LANGUAGE.matcher(language).matches() ? language : null;
    }

    private static int turns(Members metadata, List<Dialogue> dialogues) throws BadLine {
        var own = Fields.count(metadata.get("turns"), "arena_metadata.turns", MOST_TURNS);
        var asked = Math.max(dialogues.get(0).questions(), dialogues.get(1).questions());
        return Math.max(1, own == null ? asked : own.intValue());
    }
}
