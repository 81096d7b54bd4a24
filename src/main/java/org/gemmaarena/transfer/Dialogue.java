package org.gemmaarena.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.gemmaarena.vote.AnswerStyle;

/**
 * What one side of a line was asked and answered, as far as the vote needs it.
 *
 * @param questions how many messages the user sent
 * @param answers the assistant's texts
 */
record Dialogue(int questions, List<String> answers) {

    private static final AnswerStyle NOTHING = new AnswerStyle(0, 0, 0, 0);

    static Dialogue of(JsonNode messages, String field) throws BadLine {
        int questions = 0;
        var answers = new ArrayList<String>();
        if (Fields.array(messages, field) != null) {
            for (var message : messages) {
                Fields.require(message.isObject(), Fault.WRONG_TYPE, field);
                var role = message.path("role").asText();
                if (role.equals("user")) {
                    questions++;
                } else if (role.equals("assistant")) {
                    answers.add(text(message.get("content"), field));
                }
            }
        }
        return new Dialogue(questions, answers);
    }

    /** @throws BadLine for markdown that is nested absurdly */
    AnswerStyle style(String field) throws BadLine {
        try {
            return answers.stream().map(AnswerStyle::of).reduce(NOTHING, AnswerStyle::plus);
        } catch (StackOverflowError nested) {
            throw new BadLine(Fault.TOO_DEEP, field);
        }
    }

    private static String text(JsonNode content, String field) throws BadLine {
        if (Fields.absent(content)) {
            return "";
        }
        if (content.isTextual()) {
            return content.textValue();
        }
        Fields.require(content.isArray(), Fault.WRONG_TYPE, field);
        var text = new StringBuilder();
        for (var part : content) {
            Fields.require(part.isObject(), Fault.WRONG_TYPE, field);
            text.append(part.path("text").isTextual() ? part.path("text").textValue() : "");
        }
        return text.toString();
    }
}
