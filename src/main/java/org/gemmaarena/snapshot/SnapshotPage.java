package org.gemmaarena.snapshot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Votes.ArenaVotes;
import org.gemmaarena.web.Parameters;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /admin/snapshots}: the frozen boards, and two of them side by side. */
@Path("/admin/snapshots")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class SnapshotPage {

    private static final int ROWS = 50;

    private final Snapshots snapshots;
    private final SnapshotComparer comparer;
    private final Tallies tallies;
    private final Parameters parameters;

    SnapshotPage(Snapshots snapshots, SnapshotComparer comparer, Tallies tallies, Parameters parameters) {
        this.snapshots = snapshots;
        this.comparer = comparer;
        this.tallies = tallies;
        this.parameters = parameters;
    }

    @GET
    public TemplateInstance snapshots(@RestQuery String arena, @RestQuery String before) {
        var rows = snapshots.before(parameters.before(before, Long.MAX_VALUE), ROWS + 1);
        var shown = rows.stream().limit(ROWS).map(SnapshotRow::of).toList();
        var arenas = Stream.concat(
                        Stream.of(Lineup.LIVE), tallies.arenas().stream().map(ArenaVotes::arena))
                .distinct()
                .toList();
        return Templates.snapshots(
                shown, arenas, arena, rows.size() > ROWS ? shown.get(ROWS - 1).id() : null);
    }

    /** Without two boards to compare it leads to the list, where they are chosen. */
    @GET
    @Path("compare")
    public RestResponse<TemplateInstance> compare(
            @RestQuery String a, @RestQuery String b, @RestQuery String category) {
        if (a == null || b == null) {
            return RestResponse.seeOther(URI.create("/admin/snapshots"));
        }
        var rows = snapshots.before(Long.MAX_VALUE, ROWS).stream()
                .map(SnapshotRow::of)
                .toList();
        return RestResponse.ok(Templates.compare(ComparisonView.of(comparer.compare(a, b, category)), a, b, rows));
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance snapshots(List<SnapshotRow> rows, List<String> arenas, String chosen, Long next);

        static native TemplateInstance compare(ComparisonView view, String a, String b, List<SnapshotRow> snapshots);
    }
}
