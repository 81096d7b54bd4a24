package org.gemmaarena.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gemmaarena.overview.Overview.Facts;
import org.gemmaarena.overview.Overview.Failure;
import org.gemmaarena.overview.Overview.OpenFailures;
import org.gemmaarena.overview.Overview.Problem;
import org.gemmaarena.overview.Overview.Problem.Kind;
import org.gemmaarena.overview.Overview.Queue;
import org.gemmaarena.overview.Overview.Servers;
import org.gemmaarena.roster.BackendState.State;

/** What is not as it should be, and what to do about it; the most urgent first. */
@ApplicationScoped
class Problems {

    private static final Duration LONG_WAIT = Duration.ofMinutes(2);
    private static final double NEARLY_FULL = 0.8;
    private static final int FEW_FAILURES = 3;
    private static final double MANY_FAIL = 0.1;
    private static final int FEW_VOTES = 10;
    private static final double MANY_EXCLUDED = 0.2;

    private static final String MODELS = "/admin/models";
    private static final String VOTES = "/admin/votes?counted=no";
    private static final String QUEUE = "/admin/battles?state=generating";
    private static final String VOTERS = "/admin/voters?standing=under_review";
    private static final String REPORTS = "/admin/reports";

    private final ProblemMessages words;

    Problems(ProblemMessages words) {
        this.words = words;
    }

    List<Problem> of(Facts facts, Instant now) {
        var problems = new ArrayList<Problem>();
        servers(facts.servers(), problems);
        queue(facts.queue(), now, problems);
        failures(facts.failures(), problems);
        open(facts.openFailures(), problems);
        people(facts, problems);
        return List.copyOf(problems);
    }

    private void servers(Servers servers, List<Problem> problems) {
        if (servers.ready().size() < 2) {
            problems.add(new Problem(
                    Kind.NOT_READY, words.not_ready(servers.ready().size()), words.not_ready_todo(), MODELS));
        }
        servers.in(State.DOWN)
                .forEach(backend -> problems.add(new Problem(
                        Kind.BACKEND_SILENT,
                        words.backend_silent(backend.name(), Figures.moment(backend.since())),
                        words.backend_silent_todo(backend.name()),
                        MODELS)));
        if (!servers.demonstration()) {
            servers.missing()
                    .forEach(model -> problems.add(new Problem(
                            Kind.MODEL_MISSING,
                            words.model_missing(model.name(), model.backend()),
                            words.model_missing_todo(model.servedName()),
                            MODELS)));
        }
    }

    private void queue(Queue queue, Instant now, List<Problem> problems) {
        var wait = queue.waitingSince() == null ? Duration.ZERO : Duration.between(queue.waitingSince(), now);
        boolean full = queue.waiting() >= NEARLY_FULL * queue.limit();
        if (full || wait.compareTo(LONG_WAIT) > 0) {
            problems.add(new Problem(
                    Kind.QUEUE_LONG,
                    words.queue_long(queue.waiting(), wait.toMinutes()),
                    words.queue_long_todo(),
                    QUEUE));
        }
    }

    /** A model that a voter rejected for its length has not failed as a server does. */
    private void failures(List<Failure> failures, List<Problem> problems) {
        var byModel = new LinkedHashMap<String, Failure>();
        failures.stream()
                .filter(failure -> !failure.kind().equals("too_long"))
                .forEach(failure -> byModel.merge(failure.model() + " " + failure.backend(), failure, Problems::plus));
        byModel.values().stream()
                .filter(failed -> failed.answers() >= FEW_FAILURES && failed.answers() > MANY_FAIL * failed.of())
                .forEach(failed -> problems.add(new Problem(
                        Kind.ANSWERS_FAIL,
                        words.answers_fail(failed.answers(), failed.of(), failed.name()),
                        words.answers_fail_todo(failed.backend()),
                        MODELS)));
    }

    private void open(OpenFailures open, List<Problem> problems) {
        if (open.answers() >= FEW_FAILURES && open.answers() > MANY_FAIL * open.of()) {
            problems.add(new Problem(
                    Kind.ANSWERS_FAIL, words.open_fail(open.answers(), open.of()), words.open_fail_todo(), MODELS));
        }
    }

    private static Failure plus(Failure one, Failure other) {
        return new Failure(
                one.model(), one.name(), one.backend(), one.kind(), one.answers() + other.answers(), one.of());
    }

    private void people(Facts facts, List<Problem> problems) {
        if (facts.openReports() > 0) {
            problems.add(new Problem(
                    Kind.REPORTS_OPEN, words.reports_open(facts.openReports()), words.reports_open_todo(), REPORTS));
        }
        long underReview = facts.excluded().voters().underReview().voters();
        if (underReview > 0) {
            problems.add(new Problem(Kind.VOTERS_ODD, words.voters_odd(underReview), words.voters_odd_todo(), VOTERS));
        }
        long today = facts.today().votes();
        long out = facts.votes().excludedToday();
        if (today >= FEW_VOTES && out > MANY_EXCLUDED * today) {
            problems.add(new Problem(
                    Kind.MANY_EXCLUDED, words.many_excluded(out, today), words.many_excluded_todo(), VOTES));
        }
    }
}
