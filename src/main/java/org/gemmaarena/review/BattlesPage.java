package org.gemmaarena.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.gemmaarena.admin.Roles;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /admin/battles}: battles without a vote; and one battle as its voter saw it, with all that is kept of it. */
@Path("/admin/battles")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class BattlesPage {

    private static final int ROWS = 50;

    private final BattleFilters filters;
    private final BattleSearch battles;
    private final BattleFiles files;
    private final BattleFileViews views;
    private final BattleListFields fields;

    BattlesPage(
            BattleFilters filters,
            BattleSearch battles,
            BattleFiles files,
            BattleFileViews views,
            BattleListFields fields) {
        this.filters = filters;
        this.battles = battles;
        this.files = files;
        this.views = views;
        this.fields = fields;
    }

    @GET
    public TemplateInstance battles(@BeanParam BattleParameters given, @RestQuery String before, UriInfo address) {
        var filter = filters.read(given);
        var page = battles.page(filter, fields.before(before), ROWS);
        return Templates.battles(
                new BattlesView(fields.of(filter), fields.rows(page.battles()), Pager.of(address, page.next())));
    }

    @GET
    @Path("{id}")
    public TemplateInstance battle(UUID id) {
        return Templates.battle(views.of(id, files.of(id)));
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance battles(BattlesView view);

        static native TemplateInstance battle(BattleFileView view);
    }
}
