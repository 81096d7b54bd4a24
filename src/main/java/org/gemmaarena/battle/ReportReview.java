package org.gemmaarena.battle;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.admin.AdminMessages;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.web.ProblemException;

/** Deals with reports on behalf of the admin, and keeps a record of it. */
@ApplicationScoped
class ReportReview {

    private final Reports reports;
    private final Audit audit;
    private final SecurityIdentity admin;
    private final AdminMessages words;

    ReportReview(Reports reports, Audit audit, SecurityIdentity admin, AdminMessages words) {
        this.reports = reports;
        this.audit = audit;
        this.admin = admin;
        this.words = words;
    }

    List<Reports.Entry> list() {
        return reports.list();
    }

    @Transactional
    void resolve(long id, boolean resolved) {
        if (!reports.resolve(id, resolved)) {
            throw ProblemException.notFound(words.report_unknown());
        }
        record(resolved ? "resolve-report" : "reopen-report", "reports/" + id, null);
    }

    @Transactional
    void unpublish(UUID battle, String reason) {
        boolean changed =
                reports.unpublish(battle, reason).orElseThrow(() -> ProblemException.notFound(words.battle_unknown()));
        if (changed) {
            record("unpublish", "battles/" + battle, reason);
        }
    }

    private void record(String action, String target, String reason) {
        audit.record(admin.getPrincipal().getName(), action, target, null, reason);
    }
}
