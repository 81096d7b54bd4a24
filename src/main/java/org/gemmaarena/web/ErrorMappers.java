package org.gemmaarena.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gemmaarena.web.Problem.Violation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error becomes problem details under {@code /api} and a page elsewhere; none tells what the code is made of. */
final class ErrorMappers {

    private static final Logger LOG = Logger.getLogger(ErrorMappers.class);
    private static final Duration DATABASE_RETRY = Duration.ofSeconds(5);
    private static final Duration ROOM_RETRY = Duration.ofMinutes(1);

    private static final Pattern OF_A_PAGE = Pattern.compile("^(/*[^/]+/).+$", Pattern.DOTALL);

    @Inject
    ErrorResponses responses;

    @Inject
    StatusProblems problems;

    @Inject
    MalformedBody malformedBody;

    @Inject
    StatusMessages words;

    @ServerExceptionMapper
    Response problem(ProblemException error, HttpServerRequest request) {
        return responses.of(error, request.path());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException error, HttpServerRequest request) {
        var violations = error.getConstraintViolations().stream()
                .map(violation -> new Violation(field(violation), violation.getMessage()))
                .toList();
        var detail =
                String.join("; ", violations.stream().map(Violation::message).toList());
        return responses.of(problems.of(400, detail, violations), request.path());
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response malformed(JsonProcessingException error, HttpServerRequest request) {
        if (isRefused(request)) {
            return nothingMore();
        }
        return responses.of(malformedBody.problem(error), request.path());
    }

    /** Of a body that repeats a field after all fields were there, as well as of a class that can't be written. */
    @ServerExceptionMapper
    Response undefined(InvalidDefinitionException error, HttpServerRequest request) {
        return error.getProcessor() instanceof JsonGenerator ? unexpected(error, request) : malformed(error, request);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException error, HttpServerRequest request) {
        if (isRefused(request)) {
            return nothingMore();
        }
        if (error.getCause() instanceof JsonProcessingException malformed) {
            return responses.of(malformedBody.problem(malformed), request.path());
        }
        LOG.debugf(error, "%s %s was refused", request.method(), loggable(request.path()));
        var status = error.getResponse().getStatus();
        return status < 400 ? error.getResponse() : responses.of(status, request.path());
    }

    /** Signed in, but by a role that this is not for. */
    @ServerExceptionMapper
    Response forbidden(ForbiddenException error, HttpServerRequest request) {
        return responses.of(ProblemException.forbidden(words.not_your_role()), request.path());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable error, HttpServerRequest request) {
        if (isRefused(request)) {
            return nothingMore();
        }
        if (DatabaseOutage.isFull(error)) {
            LOG.errorf("The database has no room left: %s", error.getMessage());
            return responses.of(ProblemException.unavailable(words.database_full(), ROOM_RETRY), request.path());
        }
        if (DatabaseOutage.causes(error)) {
            LOG.warnf("The database cannot be reached: %s", error.getMessage());
            return responses.of(ProblemException.unavailable(words.database_away(), DATABASE_RETRY), request.path());
        }
        if (isOfClosedConnection(error)) {
            LOG.debugf(error, "Whoever sent %s %s has gone", request.method(), loggable(request.path()));
            return responses.of(400, request.path());
        }
        LOG.errorf(error, "%s %s failed", request.method(), loggable(request.path()));
        return responses.of(500, request.path());
    }

    /** Whoever sends a body and goes away in the middle of it. */
    private static boolean isOfClosedConnection(Throwable error) {
        return error instanceof ClosedChannelException
                || error instanceof HttpClosedException
                || error instanceof IOException && error.getCause() != null && isOfClosedConnection(error.getCause());
    }

    /**
     * The server itself refuses a body that goes on beyond the limit without having told its length. Whoever reads that body
     * then fails, in one way or another; no word can be added to the answer.
     */
    private static boolean isRefused(HttpServerRequest request) {
        return request.response().ended() && request.response().getStatusCode() == 413;
    }

    private static Response nothingMore() {
        return Response.status(413).build();
    }

    /** Of pages the first part: what follows may be a personal link, by which whoever reads the log would be its voter. */
    static String loggable(String path) {
        return path == null || path.startsWith("/api/")
                ? path
                : OF_A_PAGE.matcher(path).replaceFirst("$1…");
    }

    /** The last part of the path, which is the name that the client used. */
    private static String field(ConstraintViolation<?> violation) {
        return Stream.of(violation.getPropertyPath().toString().split("\\.")).reduce("", (before, last) -> last);
    }
}
