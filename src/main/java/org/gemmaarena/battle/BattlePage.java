package org.gemmaarena.battle;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gemmaarena.vote.Category;

/** The page of a battle, from the first prompt to the reveal. The browser fills it from the API. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class BattlePage {

    private static final int SAMPLES_SHOWN = 3;

    private final SamplePrompts samples;
    private final ModelsState models;
    private final int promptCharacters;

    BattlePage(
            SamplePrompts samples,
            ModelsState models,
            @ConfigProperty(name = "arena.limits.prompt-characters", defaultValue = "16000") int promptCharacters) {
        this.samples = samples;
        this.models = models;
        this.promptCharacters = promptCharacters;
    }

    @GET
    public TemplateInstance start() {
        return page();
    }

    /** The same page: what the battle shows depends on its cookie, which only the API looks at. */
    @GET
    @Path("battles/{id:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}")
    public TemplateInstance battle() {
        return page();
    }

    private TemplateInstance page() {
        return Templates.battle(samples.draw(SAMPLES_SHOWN), List.of(Category.values()), models, promptCharacters);
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance battle(
                List<SamplePrompt> samples, List<Category> categories, ModelsState models, int promptCharacters);
    }
}
