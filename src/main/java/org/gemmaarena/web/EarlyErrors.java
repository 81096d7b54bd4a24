package org.gemmaarena.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers a request with an error before any resource has seen it: problem details under {@code /api}, a page elsewhere. */
@ApplicationScoped
public class EarlyErrors {

    private final StatusProblems problems;
    private final ObjectMapper json;

    EarlyErrors(StatusProblems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** Ends the exchange with the words of this status; what was not read of its body is thrown away. */
    public void answer(RoutingContext exchange, int status) {
        var problem = problems.of(status);
        var api = exchange.normalizedPath().startsWith("/api/");
        exchange.request().resume();
        exchange.response()
                .setStatusCode(status)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", api ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8")
                .end(api ? body(problem) : page(problem));
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
