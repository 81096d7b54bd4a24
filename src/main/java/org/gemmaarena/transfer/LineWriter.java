package org.gemmaarena.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.gemmaarena.vote.AnswerStyle;
import org.gemmaarena.vote.Category;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.VotedSide;

/** Writes votes as lines of the arena format; {@link LineParser} reads the same votes from them. */
final class LineWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LineWriter() {}

    static String winner(Choice choice) {
        return switch (choice) {
            case LEFT -> "model_a";
            case RIGHT -> "model_b";
            case TIE -> "tie";
            case BOTH_BAD -> "both_bad";
        };
    }

    /** A vote that came from elsewhere: its own fields to the letter. */
    static String imported(ArenaLine vote, UUID battle, String kept) {
        var members = text(metadata(vote, battle));
        return KeptFields.with(OwnIds.unmarked(kept), members.substring(1, members.length() - 1));
    }

    /** A vote that was cast here, with what was asked and answered, under the names that its models have now. */
    static String cast(ArenaLine vote, ShownNames names, UUID battle, List<Round> rounds, Circumstances circumstances) {
        var line = JSON.createObjectNode()
                .put("id", vote.key())
                .put("model_a", names.of(vote.left().contestant()))
                .put("model_b", names.of(vote.right().contestant()))
                .put("winner", winner(vote.choice()))
                .put("evaluation_session_id", battle.toString())
                .put("evaluation_order", 1);
        conversation(line, "conversation_a", rounds, Round::left);
        conversation(line, "conversation_b", rounds, Round::right);
        var counts = line.putObject("conv_metadata");
        counts(counts, "a", vote.left().style(), rounds, Round::leftTokens);
        counts(counts, "b", vote.right().style(), rounds, Round::rightTokens);
        tags(line.putObject("category_tag"), vote);
        line.put("language", vote.language())
                .put("is_code", vote.categories().contains(Category.CODING.id()))
                .put("timestamp", vote.timestamp().toString());
        var metadata = metadata(vote, battle);
        circumstances.write(metadata);
        return text(line.set("arena_metadata", metadata));
    }

    private static void conversation(ObjectNode line, String name, List<Round> rounds, Function<Round, String> answer) {
        var messages = line.putArray(name);
        for (var round : rounds) {
            message(messages.addObject(), "user", round.prompt());
            message(messages.addObject(), "assistant", answer.apply(round));
        }
    }

    private static void message(ObjectNode message, String role, String text) {
        message.put("role", role)
                .putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", text);
    }

    /** Levels of headers and kinds of lists were not counted apart, so that each count is one number. */
    private static void counts(
            ObjectNode counts,
            String side,
            AnswerStyle style,
            List<Round> rounds,
            Function<Round, Integer> outputTokens) {
        var tokens = rounds.stream().map(outputTokens).toList();
        if (tokens.stream().allMatch(Objects::nonNull)) {
            counts.put(
                    "sum_assistant_" + side + "_tokens",
                    tokens.stream().mapToInt(Integer::intValue).sum());
        }
        counts.put("header_count_" + side, style.headers())
                .put("list_count_" + side, style.listItems())
                .put("bold_count_" + side, style.bold());
    }

    private static void tags(ObjectNode tags, ArenaLine vote) {
        var categories = vote.categories();
        tags.putObject("math_v0.1").put("math", categories.contains(Category.MATHS.id()));
        tags.putObject("creative_writing_v0.1").put("creative_writing", categories.contains(Category.WRITING.id()));
        tags.putObject("if_v0.1").put("if", categories.contains(CategoryTags.INSTRUCTION_FOLLOWING));
    }

    private static ObjectNode metadata(ArenaLine vote, UUID battle) {
        var metadata = JSON.createObjectNode()
                .put("battle_id", battle.toString())
                .put("voter", vote.voter().toString())
                .put("counted", vote.notCountedBecause() == null)
                .put("not_counted_because", id(vote.notCountedBecause()))
                .put("pair_probability", vote.pairProbability())
                .put("turns", vote.turns());
        var reasons = metadata.putArray("reasons");
        new TreeSet<>(vote.reasons()).forEach(reason -> reasons.add(id(reason)));
        var categories = metadata.putArray("categories");
        new TreeSet<>(vote.categories()).forEach(categories::add);
        side(metadata.putObject("left"), vote.left());
        side(metadata.putObject("right"), vote.right());
        return metadata;
    }

    private static void side(ObjectNode json, VotedSide side) {
        var contestant = side.contestant();
        json.put("model", contestant.model())
                .put("name", contestant.name())
                .put("backend", contestant.backend())
                .put("served_name", contestant.servedName())
                .put("digest", contestant.digest());
        json.putObject("sampling")
                .put("temperature", contestant.temperature())
                .put("top_p", contestant.topP())
                .put("top_k", contestant.topK())
                .put("max_tokens", contestant.maxTokens())
                .put("context", contestant.context())
                .put("thinking", contestant.thinking())
                .put("system_prompt", contestant.systemPrompt());
        json.putObject("style")
                .put("characters", side.style().characters())
                .put("headers", side.style().headers())
                .put("list_items", side.style().listItems())
                .put("bold", side.style().bold());
        var stats = side.stats();
        json.putObject("stats")
                .put("prompt_tokens", stats.promptTokens())
                .put("output_tokens", stats.outputTokens())
                .put("load_ms", stats.loadMs())
                .put("queue_ms", stats.queueMs())
                .put("time_to_first_token_ms", stats.timeToFirstTokenMs())
                .put("tokens_per_second", stats.tokensPerSecond())
                .put("total_ms", stats.totalMs());
    }

    private static String id(Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
