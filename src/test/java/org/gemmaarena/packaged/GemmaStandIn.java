package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;

/** A fake Ollama with the two models that battle by default. */
final class GemmaStandIn {

    static final String E2B = "gemma4:e2b";
    static final String E4B = "gemma4:e4b";

    private GemmaStandIn() {}

    /** Both models, which do the same. */
    static FakeModelServer both(FakeModelServer fake, Script script) {
        return scripts(fake, script).models(served(E2B), served(E4B));
    }

    static FakeModelServer scripts(FakeModelServer fake, Script script) {
        return fake.script(E2B, script).script(E4B, script);
    }

    static ServedModel served(String name) {
        return new ServedModel(name, "digest-of-" + name);
    }

    /** That a log holds neither of these texts, nor which models a battle is between. */
    static void requireNothingTold(List<String> log, String... texts) {
        assertThat(log).isNotEmpty().noneMatch(line -> line.contains("'gemma4-"));
        for (var text : texts) {
            assertThat(log).noneMatch(line -> line.contains(text));
        }
    }

    /** Points an application to it. */
    static PackagedApplication serving(PackagedApplication application, FakeModelServer fake) {
        return application
                .startingQuickly()
                .with("arena.backends.fake.kind", "ollama")
                .with("arena.backends.fake.url", fake.url().toString())
                .with("arena.limits.enabled", "false");
    }
}
