package org.gemmaarena.battle;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.gemmaarena.media.MediaFile;
import org.gemmaarena.voter.CurrentVoter;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /api/battles/{id}/attachments/{turn}/{number}}: pictures and sounds, for whoever may see their battle. */
@Path("/api/battles/{id}/attachments/{turn}/{number}")
@Blocking
class AttachmentResource {

    private final Battles battles;
    private final Attachments attachments;
    private final CurrentVoter voter;

    AttachmentResource(Battles battles, Attachments attachments, CurrentVoter voter) {
        this.battles = battles;
        this.attachments = attachments;
        this.voter = voter;
    }

    @GET
    public RestResponse<byte[]> get(UUID id, int turn, int number) {
        battles.visible(id, voter.find());
        var file = attachments.find(id, turn, number).orElseThrow(battles::notFound);
        return RestResponse.ResponseBuilder.ok(file.bytes())
                .type(file.type().value())
                .header("Content-Disposition", "inline; filename=\"" + name(file, turn, number) + "\"")
                .header("Cache-Control", "private")
                .build();
    }

    private static String name(MediaFile file, int turn, int number) {
        var kind = file.type().sound() ? "sound" : "picture";
        return kind + "-" + turn + "-" + number + "." + file.type().extension();
    }
}
