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
import java.time.temporal.ChronoUnit;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.Download;
import org.jboss.logging.Logger;

/** {@code GET /api/admin/backup}: the whole arena as one file. */
@Path("/api/admin/backup")
@RolesAllowed(Roles.ADMIN)
@Blocking
class BackupResource {

    static final String ZIP = "application/zip";

    private static final Logger LOG = Logger.getLogger(BackupResource.class);

    private final Backups backups;
    private final Audit audit;
    private final BackupConfig config;
    private final Clock clock;

    BackupResource(Backups backups, Audit audit, BackupConfig config, Clock clock) {
        this.backups = backups;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** On record before the first byte leaves. */
    @GET
    @Produces(ZIP)
    public Response save(@Context SecurityIdentity admin, @Context HttpServerRequest request, @Context Vertx vertx) {
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

    private void write(Download out) {
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
        }
    }
}
