package org.gemmaarena.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hibernate.Session;

/** What was said in an imported vote: its line is kept to the letter. */
@ApplicationScoped
class ImportedTalk {

    /** One prompt and its two answers; what a side lacks is empty. */
    record Round(String prompt, String left, String right) {}

    /** What one side was asked and answered, turn by turn. */
    private record Side(List<String> prompts, List<String> answers) {

        static Side of(JsonNode messages) {
            var side = new Side(new ArrayList<>(), new ArrayList<>());
            for (var message : messages) {
                var text = text(message.path("content"));
                switch (message.path("role").asText()) {
                    case "user" -> side.prompts.add(text);
                    case "assistant" -> side.answers.add(text);
                    default -> {}
                }
            }
            return side;
        }

        private static String text(JsonNode content) {
            return content.isArray()
                    ? String.join(
                            "",
                            StreamSupport.stream(content.spliterator(), false)
                                    .map(part -> part.path("text").asText())
                                    .toList())
                    : content.asText();
        }
    }

    private final Session database;
    private final ObjectMapper json;

    ImportedTalk(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Empty where the vote was not imported, or came without texts. */
    @Transactional
    List<Round> of(long vote) {
        return database.createNativeQuery("select content from imported_line where vote_id = :id", String.class)
                .setParameter("id", vote)
                .getResultStream()
                .findFirst()
                .map(this::rounds)
                .orElse(List.of());
    }

    private List<Round> rounds(String line) {
        try {
            var fields = json.readTree(line);
            var left = Side.of(fields.path("conversation_a"));
            var right = Side.of(fields.path("conversation_b"));
            var rounds = new ArrayList<Round>();
            for (int turn = 0;
                    turn < Math.max(left.prompts().size(), right.prompts().size());
                    turn++) {
                var asked = left.prompts().size() > turn ? left.prompts() : right.prompts();
                rounds.add(new Round(asked.get(turn), at(left.answers(), turn), at(right.answers(), turn)));
            }
            return rounds;
        } catch (JsonProcessingException unreadable) {
            return List.of();
        }
    }

    private static String at(List<String> texts, int place) {
        return place < texts.size() ? texts.get(place) : "";
    }
}
