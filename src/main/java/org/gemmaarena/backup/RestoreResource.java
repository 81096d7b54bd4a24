package org.gemmaarena.backup;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.ProblemException;
import org.gemmaarena.web.Spool;

/** {@code POST /api/admin/restore}: an empty arena becomes what a backup holds. */
@Path("/api/admin/restore")
@RolesAllowed(Roles.ADMIN)
@Blocking
class RestoreResource {

    private final Spool spool;
    private final Restorer restorer;
    private final BackupConfig config;
    private final BackupMessages words;
    private final FaultWords faults;

    RestoreResource(Spool spool, Restorer restorer, BackupConfig config, BackupMessages words, FaultWords faults) {
        this.spool = spool;
        this.restorer = restorer;
        this.config = config;
        this.words = words;
        this.faults = faults;
    }

    @POST
    @Consumes(BackupResource.ZIP)
    @Produces(MediaType.APPLICATION_JSON)
    public RestoreReport restore(@Context SecurityIdentity admin, InputStream body) throws IOException {
        long limit = config.restore().maxBodySize().asLongValue();
        var refusals = new Spool.Words(words.broke_off(), words.cannot_store(), words.too_large(limit));
        try (var upload = spool.take(body, limit, refusals)) {
            return restorer.restore(upload, admin.getPrincipal().getName());
        } catch (BadBackup bad) {
            throw problem(bad);
        } catch (ArenaInUse used) {
            throw ProblemException.conflict(words.not_empty());
        } catch (Restorer.UnderWay other) {
            throw ProblemException.conflict(words.under_way());
        }
    }

    private ProblemException problem(BadBackup bad) {
        return switch (bad.fault()) {
            case NEWER_FORMAT, NEWER_SCHEMA -> ProblemException.conflict(faults.of(bad));
            default -> ProblemException.invalid("body", faults.of(bad));
        };
    }
}
