package org.gemmaarena.transfer;

import java.util.List;

/**
 * A mark at the end of a kept line that tells which of its models came with the very ids that they have here. It is not
 * exported; a line cannot bring it along, since {@link LineParser} leaves out a member of that name.
 */
final class OwnIds {

    static final String MEMBER = "own_ids";

    /** In characters, with its comma. */
    static final int LONGEST = 17;

    private static final String BOTH = "\"" + MEMBER + "\":\"lr\"";
    private static final String LEFT = "\"" + MEMBER + "\":\"l\"";
    private static final String RIGHT = "\"" + MEMBER + "\":\"r\"";

    private OwnIds() {}

    static String marked(String kept, boolean left, boolean right) {
        if (!left && !right) {
            return kept;
        }
        return KeptFields.with(kept, left && right ? BOTH : left ? LEFT : RIGHT);
    }

    static boolean leftIsOwn(String content) {
        return endsWith(content, BOTH) || endsWith(content, LEFT);
    }

    static boolean rightIsOwn(String content) {
        return endsWith(content, BOTH) || endsWith(content, RIGHT);
    }

    static String unmarked(String content) {
        for (var mark : List.of(BOTH, LEFT, RIGHT)) {
            if (endsWith(content, mark)) {
                var rest = content.substring(0, content.length() - mark.length() - 2);
                return (rest.endsWith(",") ? rest.substring(0, rest.length() - 1) : rest) + "}}";
            }
        }
        return content;
    }

    private static boolean endsWith(String content, String mark) {
        return content.endsWith(mark + "}}");
    }
}
