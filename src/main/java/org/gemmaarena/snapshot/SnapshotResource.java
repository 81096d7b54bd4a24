package org.gemmaarena.snapshot;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.gemmaarena.admin.Reasons;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.leaderboard.BoardRequests;
import org.gemmaarena.web.Parameters;
import org.gemmaarena.web.ProblemException;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /api/admin/snapshots}: freezes boards, shows them to visitors or not, compares them and hands them out. */
@Path("/api/admin/snapshots")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
class SnapshotResource {

    private static final String CSV = "text/csv";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** One frozen board, as it was answered when it was frozen. */
    record FrozenBoard(String category, @JsonRawValue String board) {}

    /** A snapshot with all its boards. */
    record Snapshot(SnapshotEntry snapshot, List<FrozenBoard> boards) {}

    private final Snapshots snapshots;
    private final PublishedBoards frozen;
    private final Freezer freezer;
    private final SnapshotComparer comparer;
    private final BoardRequests requests;
    private final Parameters parameters;
    private final SnapshotMessages words;

    SnapshotResource(
            Snapshots snapshots,
            PublishedBoards frozen,
            Freezer freezer,
            SnapshotComparer comparer,
            BoardRequests requests,
            Parameters parameters,
            SnapshotMessages words) {
        this.snapshots = snapshots;
        this.frozen = frozen;
        this.freezer = freezer;
        this.comparer = comparer;
        this.requests = requests;
        this.parameters = parameters;
        this.words = words;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<SnapshotEntry> freeze(@NotNull(message = "{arena.body.missing}") @Valid SnapshotBody body) {
        var state = freezer.freeze(requests.read(body.parameters()));
        var entry = snapshots.keep(state, Reasons.storable(body.name()), Reasons.storable(body.note()));
        return RestResponse.ResponseBuilder.<SnapshotEntry>created(URI.create("/api/admin/snapshots/" + entry.id()))
                .entity(entry)
                .build();
    }

    /** Newest first; the next page comes {@code before} the last id of this one. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    public List<SnapshotEntry> all(@RestQuery String limit, @RestQuery String before) {
        return snapshots.before(parameters.before(before, Long.MAX_VALUE), parameters.limit(limit, USUAL, MOST));
    }

    @GET
    @Path("{id:[0-9]+}")
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"snapshot.json\"")
    public Snapshot one(long id) {
        var entry = snapshots.entry(id);
        return new Snapshot(
                entry,
                snapshots.boards(id).entrySet().stream()
                        .map(board -> new FrozenBoard(board.getKey(), board.getValue()))
                        .toList());
    }

    @GET
    @Path("{id:[0-9]+}.csv")
    @Produces(CSV)
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"snapshot.csv\"")
    public String table(long id) {
        return SnapshotTable.of(snapshots.boards(id).keySet().stream().map(category -> frozen.board(id, category)));
    }

    /** What changed from {@code a} to {@code b}: ids of snapshots, one of them may be {@code live}. */
    @GET
    @Path("comparison")
    @RolesAllowed({Roles.ADMIN, Roles.VIEWER})
    public SnapshotComparison compare(@RestQuery String a, @RestQuery String b, @RestQuery String category) {
        return comparer.compare(a, b, category);
    }

    @PUT
    @Path("{id:[0-9]+}/publication")
    public SnapshotEntry publish(long id) {
        return snapshots.publish(id);
    }

    @DELETE
    @Path("publication")
    public void goLive(@RestQuery String arena) {
        if (arena == null || arena.isBlank()) {
            throw ProblemException.invalid("arena", words.arena_expected());
        }
        snapshots.goLive(arena);
    }

    @DELETE
    @Path("{id:[0-9]+}")
    public void delete(long id) {
        snapshots.delete(id);
    }
}
