package org.gemmaarena.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.Parameters;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /admin/voters}: who votes, how they stand and why; and one of them with all that is kept. */
@Path("/admin/voters")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class VotersPage {

    private final VoterLists lists;
    private final VoterFiles files;
    private final SearchMessages words;
    private final FileMessages fileWords;

    VotersPage(VoterLists lists, VoterFiles files, SearchMessages words, FileMessages fileWords) {
        this.lists = lists;
        this.files = files;
        this.words = words;
        this.fileWords = fileWords;
    }

    @GET
    public TemplateInstance voters(
            @RestQuery String standing, @RestQuery String id, @RestQuery String before, UriInfo address) {
        if (!Parameters.isBlank(id)) {
            return voter(lists.byId(id));
        }
        return Templates.voters(lists.page(standing, before, address));
    }

    @GET
    @Path("{id}")
    public TemplateInstance voter(UUID id) {
        return Templates.voter(VoterFileView.of(files.report(id), files.of(id), words, fileWords));
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance voters(VotersView view);

        static native TemplateInstance voter(VoterFileView view);
    }
}
