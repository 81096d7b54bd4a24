package org.gemmaarena.inference.fake;

import java.time.Duration;
import org.gemmaarena.inference.ServedModel;

/**
 * A fake server for trials by hand: two models that differ in style and speed. The argument is the port; {@code open} after it
 * has other machines reach it.
 */
public final class HandTrial {

    private static final String SHORT = """
            ## Short answer

            Use a **hash map**: it finds a key in constant time on average.

            | structure | lookup | ordered |
            | --- | --- | --- |
            | hash map | O(1) | no |
            | tree map | O(log n) | yes |

            ```java
            Map<String, Integer> ages = new HashMap<>();
            ages.put("Ada", 36);
            ```
            """;

    private static final String LONG = """
            # It depends on what you need 🌱

            1. **Fast lookup** – a hash map is hard to beat, *as long as* the hash is good.
            2. **Order** – a tree map keeps its keys sorted, at `O(log n)`.
            3. **Little memory** – a sorted array with binary search.

            > Measure before you choose: the constant factors matter for small maps.

            ```python
            ages = {"Ada": 36, "Grace": 45}
            for name in sorted(ages):
                print(f"{name}: {ages[name]}")
            ```

            - [x] explained the trade-off
            - [ ] measured *your* data

            See the [documentation](https://example.org/maps) – naïve façades included. 日本語も大丈夫です。
            """;

    private HandTrial() {}

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        var open = arguments.length > 1 && arguments[1].equals("open");
        var server = open ? FakeModelServer.onEveryAddress(port) : FakeModelServer.onPort(port);
        server.script("gemma4:e2b", Script.answer(SHORT).withPace(Duration.ofMillis(300), 60));
        server.script("gemma4:e4b", Script.answer(LONG).withPace(Duration.ofMillis(1200), 25));
        server.models(new ServedModel("gemma4:e2b", "fake-e2b"), new ServedModel("gemma4:e4b", "fake-e4b"));
        System.out.println("Fake model server at " + server.url());
    }
}
