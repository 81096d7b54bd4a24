package org.gemmaarena.backup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Locale;
import org.gemmaarena.admin.Desk;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Votes.ArenaVotes;

/** {@code /admin/backup}: takes a backup, and on an empty arena brings one back. */
@Path("/admin/backup")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
class BackupPage {

    private static final double MEGABYTE = 1e6;

    /**
     * What the page tells of the arena.
     *
     * @param votes all of them, with separators
     * @param size of the database in megabytes
     * @param command that takes a backup
     */
    record Facts(
            boolean empty, String votes, int arenas, String schema, String database, String size, String command) {}

    private final Backups backups;
    private final Tallies tallies;
    private final Desk desk;

    BackupPage(Backups backups, Tallies tallies, Desk desk) {
        this.backups = backups;
        this.tallies = tallies;
        this.desk = desk;
    }

    @GET
    public TemplateInstance backup(@Context UriInfo here) throws SQLException {
        var state = backups.state();
        var arenas = tallies.arenas();
        var command = "umask 077; curl -fOJu %s %s"
                .formatted(desk.user(), here.getBaseUri().resolve("/api/admin/backup"));
        return Templates.backup(new Facts(
                state.empty(),
                grouped(arenas.stream().mapToLong(ArenaVotes::votes).sum()),
                arenas.size(),
                state.schemaVersion(),
                state.kind().equals(Database.H2.name()) ? "H2" : "PostgreSQL",
                String.format(Locale.ENGLISH, "%,.1f MB", state.bytes() / MEGABYTE),
                command));
    }

    private static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance backup(Facts facts);
    }
}
