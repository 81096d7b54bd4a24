package org.gemmaarena.inference.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of the two that answer. Neither names itself: the arena is blind. */
enum Voice {
    CAREFUL(DemoServer.CAREFUL, Pace.of(Duration.ofMillis(900), 22)) {
        @Override
        String withoutAnswer(List<String> titles) {
            String list = titles.stream().map(title -> "- " + title).collect(Collectors.joining("\n"));
            return """
                    I have no answer to this prompt: **this is a demonstration.** No Gemma and no other model is \
                    running here. All that I can do is to show answers that were written in advance, and there are \
                    some for these sample prompts only:

                    %s

                    To compare real models, install [Ollama](https://ollama.com) and run

                    ```sh
                    ollama pull gemma4:e2b
                    ollama pull gemma4:e4b
                    ```

                    The arena then changes over by itself.""".formatted(list);
        }
    },
    HASTY(DemoServer.HASTY, Pace.of(Duration.ofMillis(350), 34)) {
        @Override
        String withoutAnswer(List<String> titles) {
            return "Just a demonstration with written answers: no Gemma, no model at all is running, so please pick one"
                    + " of the %d sample prompts (code, mathematics, a puzzle, texts, translation, facts)."
                            .formatted(titles.size());
        }
    };

    private final String servedName;
    private final Pace pace;

    Voice(String servedName, Pace pace) {
        this.servedName = servedName;
        this.pace = pace;
    }

    static Optional<Voice> named(String servedName) {
        return Arrays.stream(values())
                .filter(voice -> voice.servedName.equals(servedName))
                .findFirst();
    }

    String servedName() {
        return servedName;
    }

    Pace pace() {
        return pace;
    }

    /**
     * What to say where nothing was written: the truth.
     *
     * @param titles of the sample prompts that have an answer
     */
    abstract String withoutAnswer(List<String> titles);
}
