package org.gemmaarena.backup;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.Download;
import org.gemmaarena.web.ProblemException;
import org.jboss.logging.Logger;

/** {@code GET /api/admin/backup}: the whole arena as one file. */
@Path("/api/admin/backup")
@RolesAllowed(Roles.ADMIN)
@Blocking
class BackupResource {

    static final String ZIP = "application/zip";

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);
    private static final Logger LOG = Logger.getLogger(BackupResource.class);

    private final Backups backups;
    private final Audit audit;
    private final BackupConfig config;
    private final Clock clock;
    private final Downloads downloads;
    private final BackupMessages words;

    BackupResource(
            Backups backups, Audit audit, BackupConfig config, Clock clock, Downloads downloads, BackupMessages words) {
        this.backups = backups;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
        this.downloads = downloads;
        this.words = words;
    }

    /** On record before the first byte leaves. Another site can't make the browser of an admin take one. */
    @GET
    @Produces(ZIP)
    public Response save(@Context SecurityIdentity admin, @Context HttpServerRequest request, @Context Vertx vertx) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site)) {
            throw ProblemException.forbidden(words.other_site());
        }
        if (!downloads.oneMayBegin()) {
            throw tooMany();
        }
        audit.recordAlone(admin.getPrincipal().getName(), "backup", "arena", null);
        StreamingOutput file =
                out -> write(new Download(out, request, vertx, config.backup().idleLimit()));
        return Response.ok(file, ZIP)
                .header("Content-Disposition", "attachment; filename=\"" + fileName() + "\"")
                .build();
    }

    private String fileName() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return "gemma-arena-" + now.replace(":", "") + ".zip";
    }

    private ProblemException tooMany() {
        return ProblemException.unavailable(words.too_many_downloads(Downloads.MOST), RETRY_AFTER);
    }

    private void write(Download out) {
        if (!downloads.begin()) {
            throw tooMany();
        }
        try {
            var contents = backups.write(out);
            LOG.infof("A backup of %d rows was taken", contents.rows());
        } catch (IOException gone) {
            LOG.infof("A backup ended before its time: %s", gone.getMessage());
            out.cutOff();
        } catch (SQLException | RuntimeException failure) {
            if (!out.hasBegun()) {
                throw new IllegalStateException(failure);
            }
            LOG.error("A backup broke off", failure);
            out.cutOff();
        } finally {
            downloads.end();
        }
    }
}
