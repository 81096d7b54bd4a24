package org.gemmaarena.catalogue;

import java.util.List;
import org.gemmaarena.inference.Sampling;

/** The Gemma 4 models as published, with the sampling their makers recommend (temperature 1.0, top-p 0.95, top-k 64). */
final class GemmaFamily {

    static final Sampling SAMPLING = new Sampling(1.0, 0.95, 64, 2048, 8192, false);

    private static final int K = 1024;
    private static final List<String> SEES = List.of("text", "image");
    private static final List<String> SEES_AND_HEARS = List.of("text", "image", "audio");

    private GemmaFamily() {}

    /** @param backend the name of the backend that serves them unless the configuration says otherwise */
    static List<Model> models(String backend) {
        return List.of(
                model(backend, "e2b", "E2B", 5.1, 2.3, 128 * K, SEES_AND_HEARS, "e2b"),
                model(backend, "e4b", "E4B", 8.0, 4.5, 128 * K, SEES_AND_HEARS, "e4b"),
                model(backend, "12b", "12B", 12.0, 12.0, 256 * K, SEES_AND_HEARS, "12b"),
                model(backend, "26b-a4b", "26B-A4B", 25.2, 3.8, 256 * K, SEES, "26b"),
                model(backend, "31b", "31B", 30.7, 30.7, 256 * K, SEES, "31b"));
    }

    private static Model model(
            String backend,
            String id,
            String size,
            double parameters,
            double active,
            int context,
            List<String> inputs,
            String tag) {
        var ollama = "gemma4:" + tag;
        var facts = new ModelFacts(
                parameters, active, context, inputs, "Apache-2.0", ollama, "google/gemma-4-" + size + "-it");
        return new Model("gemma4-" + id, "Gemma 4 " + size, backend, ollama, SAMPLING, null, facts);
    }
}
