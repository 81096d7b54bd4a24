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
import java.util.List;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.anomaly.Kind;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.web.Parameters;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /admin/votes}: votes by whatever is known of them. */
@Path("/admin/votes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class VotesPage {

    private static final int ROWS = 50;

    private final VoteFilters filters;
    private final VoteSearch votes;
    private final Options options;
    private final Parameters parameters;
    private final SearchMessages words;

    VotesPage(VoteFilters filters, VoteSearch votes, Options options, Parameters parameters, SearchMessages words) {
        this.filters = filters;
        this.votes = votes;
        this.options = options;
        this.parameters = parameters;
        this.words = words;
    }

    @GET
    public TemplateInstance votes(@BeanParam VoteParameters given, @RestQuery String before, UriInfo address) {
        var filter = filters.read(given);
        var page = votes.page(filter, parameters.before(before), ROWS);
        return Templates.votes(new VotesView(
                fields(filter),
                page.votes().stream().map(vote -> VotesView.Row.of(vote, words)).toList(),
                Pager.of(address, page.next()),
                page.searchedTo() == null ? null : Shown.second(page.searchedTo())));
    }

    private VotesView.Fields fields(VoteFilter filter) {
        return new VotesView.Fields(
                options.arenas(filter.arena()),
                Shown.field(filter.from()),
                Shown.field(filter.to()),
                options.models(filter.arena(), filter.model()),
                options.models(filter.arena(), filter.against()),
                options.categories(filter.arena(), filter.category()),
                Options.of(Choice.values(), filter.choice(), words::choice),
                List.of(
                        new Option("yes", words.yes(), Boolean.TRUE.equals(filter.counted())),
                        new Option("no", words.no(), Boolean.FALSE.equals(filter.counted()))),
                Options.of(Because.values(), filter.because(), words::because),
                Options.of(Kind.values(), filter.signal(), words::kind),
                filter.voter() == null ? null : filter.voter().toString());
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance votes(VotesView view);
    }
}
