package org.gemmaarena.leaderboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes each board as JSON once, for as long as that same board is given out. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
class BoardWriter implements MessageBodyWriter<Leaderboard> {

    /** Weak keys are compared by identity. */
    private final Cache<Leaderboard, byte[]> written =
            Caffeine.newBuilder().weakKeys().build();

    private final ObjectMapper json;

    BoardWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Leaderboard.class;
    }

    @Override
    public void writeTo(
            Leaderboard board,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(written.get(board, this::write));
    }

    private byte[] write(Leaderboard board) {
        try {
            return json.writeValueAsBytes(board);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
