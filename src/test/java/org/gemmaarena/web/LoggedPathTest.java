package org.gemmaarena.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedPathTest {

    @ParameterizedTest
    @CsvSource({
        "/join/secret, /join/…",
        "//join/secret/, //join/…",
        "/%6aoin/secret, /%6aoin/…",
        "/join;a=b/secret, /join;a=b/…",
        "/leaderboard, /leaderboard",
        "/, /",
        "/api/battles/7/vote, /api/battles/7/vote"
    })
    void of_a_page_only_the_first_part_is_logged(String path, String logged) {
        assertThat(ErrorMappers.loggable(path)).isEqualTo(logged);
    }

    @Test
    void a_failing_personal_link_does_not_stand_in_the_log() {
        var records = new ArrayList<LogRecord>();
        var logger = Logger.getLogger(ErrorMappers.class.getName());
        var listener = new Listener(records);
        logger.addHandler(listener);
        try {
            var mappers = new ErrorMappers();
            try {
                mappers.unexpected(new IllegalStateException("broken"), request("/join/secret"));
            } catch (NullPointerException nothingToAnswerWith) {
                assertThat(records).isNotEmpty();
            }
        } finally {
            logger.removeHandler(listener);
        }
        assertThat(records).extracting(LoggedPathTest::text).noneMatch(text -> text.contains("secret"));
        assertThat(records).extracting(LoggedPathTest::text).anyMatch(text -> text.contains("/join/…"));
    }

    private static String text(LogRecord logged) {
        return logged.getMessage() + List.of(logged.getParameters() == null ? new Object[0] : logged.getParameters());
    }

    private static HttpServerRequest request(String path) {
        return saying(
                HttpServerRequest.class,
                Map.of(
                        "path",
                        path,
                        "method",
                        HttpMethod.GET,
                        "response",
                        saying(HttpServerResponse.class, Map.of("ended", false))));
    }

    /** @param answers by the name of what is called */
    private static <T> T saying(Class<T> type, Map<String, ?> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, called, values) -> answers.get(called.getName())));
    }

    private static final class Listener extends Handler {

        private final List<LogRecord> records;

        Listener(List<LogRecord> records) {
            this.records = records;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord logged) {
            records.add(logged);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
