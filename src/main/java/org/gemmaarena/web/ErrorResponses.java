package org.gemmaarena.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Gives an error the form that suits its address: problem details under {@code /api}, a page elsewhere. */
@ApplicationScoped
class ErrorResponses {

    private final StatusProblems problems;

    ErrorResponses(StatusProblems problems) {
        this.problems = problems;
    }

    Response of(int status, String path) {
        return of(problems.of(status), path);
    }

    Response of(ProblemException error, String path) {
        var problem = problems.of(error.status(), error.getMessage(), error.violations());
        var response = Response.fromResponse(of(problem, path));
        error.retryAfter().ifPresent(wait -> response.header("Retry-After", Math.max(1, wait.toSeconds())));
        return response.build();
    }

    Response of(Problem problem, String path) {
        var response = Response.status(problem.status());
        return path.startsWith("/api/")
                ? response.type(Problem.MEDIA_TYPE).entity(problem).build()
                : response.header("Cache-Control", "no-store")
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(ErrorPage.of(problem.status(), problem.title(), problem.detail())
                                .render())
                        .build();
    }
}
