package org.gemmaarena.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.gemmaarena.admin.Roles;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /admin}: the arena at a glance; with {@code fragment=live} only what changes while one looks. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class OverviewPage {

    private final Overviews overviews;
    private final OverviewMessages words;

    OverviewPage(Overviews overviews, OverviewMessages words) {
        this.overviews = overviews;
        this.words = words;
    }

    @GET
    public TemplateInstance overview(@RestQuery String fragment) {
        var view = OverviewView.of(overviews.latest(), words);
        return "live".equals(fragment) ? Templates.overview$live(view) : Templates.overview(view);
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance overview(OverviewView view);

        static native TemplateInstance overview$live(OverviewView view);
    }
}
