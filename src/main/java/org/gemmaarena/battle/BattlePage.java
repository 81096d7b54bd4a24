package org.gemmaarena.battle;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.gemmaarena.integrity.LimitsConfig;
import org.gemmaarena.prompt.SamplePrompt;
import org.gemmaarena.prompt.SamplePrompts;
import org.gemmaarena.vote.Category;
import org.gemmaarena.voter.Admission;
import org.gemmaarena.voter.CurrentVoter;

/** The page of a battle, from the first prompt to the reveal. The browser fills it from the API. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class BattlePage {

    private static final int SAMPLES_SHOWN = 3;

    private final SamplePrompts samples;
    private final LineupState models;
    private final LimitsConfig limits;
    private final CurrentVoter voter;
    private final Anticipation anticipation;

    BattlePage(
            SamplePrompts samples,
            LineupState models,
            LimitsConfig limits,
            CurrentVoter voter,
            Anticipation anticipation) {
        this.samples = samples;
        this.models = models;
        this.limits = limits;
        this.voter = voter;
        this.anticipation = anticipation;
    }

    @GET
    public TemplateInstance start(@Context HttpHeaders reader) {
        anticipation.somebodyCame();
        return page(reader);
    }

    /** The same page: what the battle shows depends on its cookie, which only the API looks at. */
    @GET
    @Path("battles/{id:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}")
    public TemplateInstance battle(@Context HttpHeaders reader) {
        return page(reader);
    }

    private TemplateInstance page(HttpHeaders reader) {
        return Templates.battle(
                samples.draw(SAMPLES_SHOWN, languages(reader)),
                List.of(Category.values()),
                models,
                limits.promptCharacters(),
                voter.admission());
    }

    /** Whoever sends nonsense here reads any language. */
    private static List<String> languages(HttpHeaders reader) {
        try {
            return reader.getAcceptableLanguages().stream()
                    .map(Locale::getLanguage)
                    .toList();
        } catch (RuntimeException malformed) {
            return List.of();
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance battle(
                List<SamplePrompt> samples,
                List<Category> categories,
                LineupState models,
                int promptCharacters,
                Admission admission);
    }
}
