package org.gemmaarena.prompt;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.integrity.LimitsConfig;
import org.gemmaarena.vote.Category;

/** {@code /admin/prompts}: the sample prompts with their drafts, to edit, order and publish. */
@Path("/admin/prompts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.VIEWER})
@Blocking
class PromptsPage {

    private final PromptDesk desk;
    private final LimitsConfig limits;

    PromptsPage(PromptDesk desk, LimitsConfig limits) {
        this.desk = desk;
        this.limits = limits;
    }

    @GET
    public TemplateInstance prompts() {
        var all = desk.all();
        return Templates.prompts(
                all,
                (int) all.stream().filter(SamplePrompt::draft).count(),
                List.of(Category.values()),
                limits.promptCharacters(),
                PromptForm.LONGEST_TITLE);
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance prompts(
                List<SamplePrompt> prompts,
                int drafts,
                List<Category> categories,
                int promptCharacters,
                int titleCharacters);
    }
}
