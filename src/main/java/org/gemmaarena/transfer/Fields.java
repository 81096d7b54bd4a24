package org.gemmaarena.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** Reads a value as a type; absent and null are null, anything else that does not fit makes the line bad. */
final class Fields {

    private Fields() {}

    static boolean absent(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }

    /** Text that a database column can hold. */
    static String text(JsonNode node, String field, int longest) throws BadLine {
        if (absent(node)) {
            return null;
        }
        require(node.isTextual(), Fault.WRONG_TYPE, field);
        return storable(node.textValue(), field, longest);
    }

    static String requiredText(JsonNode node, String field, int longest) throws BadLine {
        var text = text(node, field, longest);
        require(text != null && !text.isBlank(), Fault.MISSING, field);
        return text;
    }

    /** Text, or a whole number as text. */
    static String name(JsonNode node, String field, int longest) throws BadLine {
        return !absent(node) && node.isIntegralNumber()
                ? storable(node.asText(), field, longest)
                : text(node, field, longest);
    }

    static Boolean bool(JsonNode node, String field) throws BadLine {
        if (absent(node)) {
            return null;
        }
        require(node.isBoolean(), Fault.WRONG_TYPE, field);
        return node.booleanValue();
    }

    static JsonNode object(JsonNode node, String field) throws BadLine {
        if (absent(node)) {
            return null;
        }
        require(node.isObject(), Fault.WRONG_TYPE, field);
        return node;
    }

    static JsonNode array(JsonNode node, String field) throws BadLine {
        if (absent(node)) {
            return null;
        }
        require(node.isArray(), Fault.WRONG_TYPE, field);
        return node;
    }

    /** A whole number from 0, which may be written as 12.0. */
    static Long count(JsonNode node, String field, long largest) throws BadLine {
        if (absent(node)) {
            return null;
        }
        require(node.isNumber(), Fault.WRONG_TYPE, field);
        double value = node.doubleValue();
        require(value >= 0 && value <= largest && value == Math.rint(value), Fault.OUT_OF_RANGE, field);
        return node.longValue();
    }

    static Integer intCount(JsonNode node, String field) throws BadLine {
        var count = count(node, field, Integer.MAX_VALUE);
        return count == null ? null : count.intValue();
    }

    /** A whole number of either sign, which may be written as 12.0. */
    static Integer integer(JsonNode node, String field) throws BadLine {
        var number = number(node, field, Integer.MIN_VALUE, Integer.MAX_VALUE);
        require(number == null || number == Math.rint(number), Fault.OUT_OF_RANGE, field);
        return number == null ? null : number.intValue();
    }

    static Double number(JsonNode node, String field, double least, double largest) throws BadLine {
        if (absent(node)) {
            return null;
        }
        require(node.isNumber(), Fault.WRONG_TYPE, field);
        double value = node.doubleValue();
        require(value >= least && value <= largest, Fault.OUT_OF_RANGE, field);
        return value;
    }

    /** A UUID in its usual form; anything else is null. */
    static UUID uuid(JsonNode node) {
        if (absent(node) || !node.isTextual()) {
            return null;
        }
        try {
            var id = UUID.fromString(node.textValue());
            return id.toString().equalsIgnoreCase(node.textValue()) ? id : null;
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    static void require(boolean holds, Fault fault, String field) throws BadLine {
        if (!holds) {
            throw new BadLine(fault, field);
        }
    }

    /** NUL and halves of surrogate pairs are text in JSON, but not in a database. */
    private static String storable(String text, String field, int longest) throws BadLine {
        require(text.length() <= longest, Fault.FIELD_TOO_LONG, field);
        var allowed =
                text.codePoints().allMatch(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE));
        require(allowed, Fault.FORBIDDEN_CHARACTER, field);
        return text;
    }
}
