package org.gemmaarena.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.gemmaarena.inference.demo.DemoServer;

/** The two voices of the demonstration, which are no models at all and say so in their names. */
final class DemoModels {

    static final List<Contestant> CONTESTANTS = Stream.of(
                    model("demo-careful", "Demo voice “Careful”", DemoServer.CAREFUL),
                    model("demo-hasty", "Demo voice “Hasty”", DemoServer.HASTY))
            .map(model -> Contestant.of(model, null))
            .toList();

    private DemoModels() {}

    private static Model model(String id, String name, String servedName) {
        return new Model(id, name, Backends.DEMO_NAME, servedName, GemmaFamily.SAMPLING, null, null);
    }
}
