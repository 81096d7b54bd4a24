package org.gemmaarena;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} names tests as its proof: there they are. */
class SecurityPageTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT))?(?:#(\\w+))?`");

    @Test
    void every_test_that_is_named_exists() throws IOException {
        var tests = tests();
        var missing = new ArrayList<String>();
        int found = 0;
        for (var line : Files.readAllLines(Path.of("docs/security.md"))) {
            String type = null;
            for (var named = NAMED.matcher(line); named.find(); ) {
                type = named.group(1) == null ? type : named.group(1);
                var method = named.group(2);
                var code = type == null ? null : tests.get(type);
                if (code == null || method != null && !code.contains("void " + method + "(")) {
                    missing.add(named.group());
                }
                found++;
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(60);
    }

    private static Map<String, String> tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.getFileName().toString().matches(".*(Test|IT)\\.java"))
                    .collect(toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            SecurityPageTest::read,
                            (one, namesake) -> one + namesake));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
