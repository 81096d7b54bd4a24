package org.gemmaarena.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.vote.AnswerStats;
import org.gemmaarena.vote.AnswerStyle;

/** One side under {@code arena_metadata}: what only this arena's own exports tell. */
final class SideMetadata {

    private final JsonNode side;
    private final String field;

    SideMetadata(JsonNode side, String field) throws BadLine {
        this.side = Fields.object(side, field);
        this.field = field;
    }

    /** Null where it is not one of ours. */
    private String model() throws BadLine {
        var id = Fields.text(at(side, "model"), field + ".model", 200);
        return id != null && ModelIds.isId(id) ? id : null;
    }

    /** Null where it is not told whole. */
    AnswerStyle style() throws BadLine {
        var style = Fields.object(at(side, "style"), field + ".style");
        var characters = count(style, "style", "characters");
        var headers = count(style, "style", "headers");
        var listItems = count(style, "style", "list_items");
        var bold = count(style, "style", "bold");
        return characters == null || headers == null || listItems == null || bold == null
                ? null
                : new AnswerStyle(characters, headers, listItems, bold);
    }

    /** Under this name; all that is unknown is null. */
    Contestant contestant(String name) throws BadLine {
        var sampling = Fields.object(at(side, "sampling"), field + ".sampling");
        return new Contestant(
                model(),
                name,
                Fields.text(at(side, "backend"), field + ".backend", 64),
                Fields.text(at(side, "served_name"), field + ".served_name", 200),
                Fields.text(at(side, "digest"), field + ".digest", 128),
                number(sampling, "temperature"),
                number(sampling, "top_p"),
                integer(sampling, "top_k"),
                integer(sampling, "max_tokens"),
                integer(sampling, "context"),
                Fields.bool(at(sampling, "thinking"), field + ".sampling.thinking"),
                Fields.text(at(sampling, "system_prompt"), field + ".sampling.system_prompt", 16_000));
    }

    /** What a backend measured wrong is unknown. */
    AnswerStats stats() throws BadLine {
        var stats = Fields.object(at(side, "stats"), field + ".stats");
        return new AnswerStats(
                tokens(stats, "prompt_tokens"),
                tokens(stats, "output_tokens"),
                millis(stats, "load_ms"),
                millis(stats, "queue_ms"),
                millis(stats, "time_to_first_token_ms"),
                speed(stats),
                millis(stats, "total_ms"));
    }

    private Integer count(JsonNode group, String name, String member) throws BadLine {
        return Fields.intCount(at(group, member), field + "." + name + "." + member);
    }

    /** May be negative: to some backends -1 means no limit. */
    private Integer integer(JsonNode sampling, String member) throws BadLine {
        return Fields.integer(at(sampling, member), field + ".sampling." + member);
    }

    private Double number(JsonNode sampling, String member) throws BadLine {
        return Fields.number(at(sampling, member), field + ".sampling." + member, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    private static Integer tokens(JsonNode stats, String member) {
        var tokens = measured(stats, member, Integer.MAX_VALUE);
        return tokens == null ? null : tokens.intValue();
    }

    private static Long millis(JsonNode stats, String member) {
        return measured(stats, member, 1L << 53);
    }

    private static Long measured(JsonNode stats, String member, long largest) {
        try {
            return Fields.count(at(stats, member), member, largest);
        } catch (BadLine unusable) {
            return null;
        }
    }

    private static Double speed(JsonNode stats) {
        try {
            return Fields.number(at(stats, "tokens_per_second"), "tokens_per_second", 0, Double.MAX_VALUE);
        } catch (BadLine unusable) {
            return null;
        }
    }

    private static JsonNode at(JsonNode node, String member) {
        return node == null ? null : node.get(member);
    }
}
