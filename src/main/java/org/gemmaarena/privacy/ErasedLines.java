package org.gemmaarena.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Takes out of a voter's imported lines everything but the vote and what was counted: conversations and sessions go, and
 * whatever else a file may have brought along. The rest is still a line that an export writes and an import reads.
 */
@ApplicationScoped
class ErasedLines {

    private static final int AT_ONCE = 20;
    private static final List<String> STAY = List.of(
            "id",
            "model_a",
            "model_b",
            "winner",
            "evaluation_order",
            "conv_metadata",
            "category_tag",
            "language",
            "is_code",
            "timestamp");
    private static final String METADATA = "arena_metadata";
    private static final String OWN_IDS = "own_ids";

    private static final String LINES = """
            select l.vote_id, l.content from imported_line l join vote v on v.id = l.vote_id
            where v.voter_id = :nobody and l.vote_id > :after order by l.vote_id fetch first :most rows only
            """;

    private final Session database;
    private final ObjectMapper json;

    ErasedLines(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void strip(UUID nobody) {
        long last = 0;
        List<Tuple> some;
        do {
            some = database.createNativeQuery(LINES, Tuple.class)
                    .addScalar("vote_id", Long.class)
                    .addScalar("content", String.class)
                    .setParameter("nobody", nobody)
                    .setParameter("after", last)
                    .setParameter("most", AT_ONCE)
                    .getResultList();
            for (var line : some) {
                last = line.get("vote_id", Long.class);
                database.createNativeMutationQuery("update imported_line set content = :content where vote_id = :vote")
                        .setParameter("content", stripped(line.get("content", String.class)))
                        .setParameter("vote", last)
                        .executeUpdate();
            }
        } while (!some.isEmpty());
    }

    /** An export goes on writing where {@code arena_metadata} ends, so that it stays the last member. */
    String stripped(String content) {
        try {
            var line = (ObjectNode) json.readTree(content);
            var ownIds = line.path(METADATA).path(OWN_IDS);
            line.retain(STAY);
            var metadata = line.putObject(METADATA);
            if (ownIds.isTextual()) {
                metadata.set(OWN_IDS, ownIds);
            }
            return json.writeValueAsString(line);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("an imported line can't be read", notOurs);
        }
    }
}
