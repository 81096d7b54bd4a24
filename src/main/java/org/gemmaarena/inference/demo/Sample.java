package org.gemmaarena.inference.demo;

import java.util.Map;

/**
 * A prompt that answers were written for.
 *
 * @param answers one for each voice
 */
record Sample(String title, String prompt, Map<Voice, String> answers) {

    Sample {
        answers = Map.copyOf(answers);
        for (Voice voice : Voice.values()) {
            if (!answers.containsKey(voice)) {
                throw new IllegalArgumentException("\"" + title + "\" has no " + voice.servedName() + " answer");
            }
        }
    }
}
