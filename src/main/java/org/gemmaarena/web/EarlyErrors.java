package org.gemmaarena.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Answers a request with an error before any resource has seen it: problem details under {@code /api}, a page elsewhere. */
@ApplicationScoped
public class EarlyErrors {

    /** In bytes; what is on its way while the answer is. */
    private static final long MOST_REST = 4_000_000;

    private static final long LONGEST_REST_MS = 2000;

    private final StatusProblems problems;
    private final ObjectMapper json;

    EarlyErrors(StatusProblems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /**
     * Ends the exchange with the words of this status. Where its body has not come to an end the connection is closed after
     * them: nobody makes the server read what it has refused, but for a little, so that the answer is read before the end.
     */
    public void answer(RoutingContext exchange, int status) {
        answer(exchange, problems.of(status));
    }

    /** The same with words of its own. */
    public void answer(RoutingContext exchange, int status, String detail) {
        answer(exchange, problems.of(status, detail, List.of()));
    }

    private void answer(RoutingContext exchange, Problem problem) {
        var api = exchange.normalizedPath().startsWith("/api/");
        var rest = !exchange.request().isEnded();
        if (rest) {
            exchange.response().putHeader("Connection", "close");
        }
        exchange.response()
                .setStatusCode(problem.status())
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", api ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8")
                .end(api ? body(problem) : page(problem))
                .onComplete(answered -> {
                    if (rest) {
                        closeSoon(exchange);
                    }
                });
    }

    /** Data that nobody takes would make the system reset the connection, and the answer could be lost with it. */
    private static void closeSoon(RoutingContext exchange) {
        var request = exchange.request();
        if (request.isEnded()) {
            request.connection().close();
            return;
        }
        var read = new AtomicLong();
        var timer = exchange.vertx()
                .setTimer(LONGEST_REST_MS, late -> request.connection().close());
        request.connection().closeHandler(closed -> exchange.vertx().cancelTimer(timer));
        request.exceptionHandler(brokenOff -> {});
        request.endHandler(end -> request.connection().close());
        request.handler(part -> {
            if (read.addAndGet(part.length()) > MOST_REST) {
                request.connection().close();
            }
        });
        request.resume();
    }

    private String body(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String page(Problem problem) {
        return ErrorPage.of(problem.status(), problem.title(), problem.detail()).render();
    }
}
