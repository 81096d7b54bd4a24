package org.gemmaarena.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.gemmaarena.vote.AnswerStyle;

/**
 * The style of both sides: as {@code arena_metadata} has it, else as {@code conv_metadata} counted it, else as the texts
 * show it. Each count comes from one source for both sides, since lengths in tokens and in characters don't compare.
 */
final class StyleCounts {

    private final JsonNode counted;
    private final List<Dialogue> dialogues;

    StyleCounts(JsonNode counted, List<Dialogue> dialogues) {
        this.counted = counted;
        this.dialogues = dialogues;
    }

    /** Left and right. */
    List<AnswerStyle> both() throws BadLine {
        var length = counts("sum_assistant_%s_tokens");
        var headers = counts("header_count_%s");
        var lists = counts("list_count_%s");
        var bold = counts("bold_count_%s");
        var complete = length != null && headers != null && lists != null && bold != null;
        var a = complete ? null : dialogues.get(0).style("conversation_a");
        var b = complete ? null : dialogues.get(1).style("conversation_b");
        return List.of(style(0, a, length, headers, lists, bold), style(1, b, length, headers, lists, bold));
    }

    private static AnswerStyle style(
            int side, AnswerStyle shown, int[] length, int[] headers, int[] lists, int[] bold) {
        return new AnswerStyle(
                length == null ? shown.characters() : length[side],
                headers == null ? shown.headers() : headers[side],
                lists == null ? shown.listItems() : lists[side],
                bold == null ? shown.bold() : bold[side]);
    }

    /** Null where one side has none. */
    private int[] counts(String pattern) throws BadLine {
        var a = count(pattern.formatted("a"));
        var b = count(pattern.formatted("b"));
        return a == null || b == null ? null : new int[] {a, b};
    }

    /** A number, or the sum of an object's numbers, such as those of all levels of headers. */
    private Integer count(String name) throws BadLine {
        var field = "conv_metadata." + name;
        var node = counted == null ? null : counted.get(name);
        if (Fields.absent(node) || node.isNumber()) {
            return Fields.intCount(node, field);
        }
        long sum = 0;
        for (var part : Fields.object(node, field)) {
            var count = Fields.intCount(part, field);
            sum += count == null ? 0 : count;
        }
        Fields.require(sum <= Integer.MAX_VALUE, Fault.OUT_OF_RANGE, field);
        return (int) sum;
    }
}
