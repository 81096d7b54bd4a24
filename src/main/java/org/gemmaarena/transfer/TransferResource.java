package org.gemmaarena.transfer;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.web.Download;
import org.gemmaarena.web.ProblemException;
import org.gemmaarena.web.Spool;
import org.gemmaarena.web.Upload;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;

/** Votes from elsewhere, and the votes of this arena for elsewhere. */
@Path("/api/admin")
@RolesAllowed(Roles.ADMIN)
@Blocking
class TransferResource {

    static final String NDJSON = "application/x-ndjson";

    private static final Logger LOG = Logger.getLogger(TransferResource.class);
    private static final Pattern ARENA = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Set<String> CAST_HERE = Set.of(Lineup.LIVE, Lineup.DEMO);

    private final Spool spool;
    private final Importer importer;
    private final Exporter exporter;
    private final TransferConfig config;
    private final TransferMessages words;

    TransferResource(Spool spool, Importer importer, Exporter exporter, TransferConfig config, TransferMessages words) {
        this.spool = spool;
        this.importer = importer;
        this.exporter = exporter;
        this.config = config;
        this.words = words;
    }

    @POST
    @Path("import")
    @Consumes(NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    public ImportReport load(
            @RestQuery String format, @RestQuery String arena, @Context SecurityIdentity admin, InputStream body) {
        if (format(format, "arena") != Format.ARENA) {
            throw unknown(format, "arena");
        }
        requireArena(arena);
        if (CAST_HERE.contains(arena)) {
            throw ProblemException.invalid("arena", words.arena_reserved(arena));
        }
        try (var upload = take(body)) {
            return importer.read(upload, arena, admin.getPrincipal().getName());
        }
    }

    private Upload take(InputStream body) {
        long limit = config.imports().maxBodySize().asLongValue();
        return spool.take(
                body, limit, new Spool.Words(words.broke_off(), words.cannot_store(), words.too_large(limit)));
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    @Path("export")
    public Response export(
            @RestQuery String format,
            @RestQuery String arena,
            @Context HttpServerRequest request,
            @Context Vertx vertx) {
        var known = format(format, "arena, csv");
        requireArena(arena);
        if (!exporter.exists(arena)) {
            throw ProblemException.notFound(words.arena_unknown(arena));
        }
        StreamingOutput votes = out -> export(
                arena, known, new Download(out, request, vertx, config.export().idleLimit()));
        return Response.ok(votes, known.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + known.fileName(arena) + "\"")
                .build();
    }

    private void export(String arena, Format format, Download out) {
        try {
            exporter.write(arena, format, out);
        } catch (IOException gone) {
            LOG.infof("An export of %s ended before its time: %s", arena, gone.getMessage());
            out.cutOff();
        } catch (SQLException | RuntimeException failure) {
            if (!out.hasBegun()) {
                throw new IllegalStateException(failure);
            }
            LOG.errorf(failure, "An export of %s broke off", arena);
            out.cutOff();
        }
    }

    private Format format(String format, String known) {
        return Format.of(format).orElseThrow(() -> unknown(format, known));
    }

    private ProblemException unknown(String format, String known) {
        return ProblemException.invalid("format", words.format_unknown(format == null ? "" : format, known));
    }

    private void requireArena(String arena) {
        if (arena == null || !ARENA.matcher(arena).matches()) {
            throw ProblemException.invalid("arena", words.arena_malformed());
        }
    }
}
