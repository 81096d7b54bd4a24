package org.gemmaarena.admin.signin;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Every address under the admin's areas: as the code has them, and as {@code admin/calls.txt} says who may use them. */
final class AdminCalls {

    /**
     * One call: {@code GET /api/admin/audit}.
     *
     * @param who {@code viewer} for viewers and admins, {@code admin} for admins alone; null where only the code was asked
     */
    record Call(String method, String path, String who) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private AdminCalls() {}

    static List<Call> listed() {
        try (var list = AdminCalls.class.getResourceAsStream("/admin/calls.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .map(words -> new Call(words[0], words[1], words[2]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Call> inTheCode() {
        return allInTheCode().stream()
                .filter(call -> call.path().matches("/(api/)?admin(/.*)?"))
                .filter(call -> !call.path().startsWith(SignInPage.SIGN_IN))
                .toList();
    }

    /** Those for visitors too. */
    static List<Call> allInTheCode() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.gemmaarena").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream().flatMap(method -> calls(type, method)))
                        .toList();
    }

    private static Stream<Call> calls(JavaClass type, JavaMethod method) {
        var base = type.getAnnotationOfType(Path.class).value();
        var own = method.isAnnotatedWith(Path.class)
                ? "/" + method.getAnnotationOfType(Path.class).value()
                : "";
        var path = ("/" + base + own).replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}");
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> new Call(
                        annotation
                                .getRawType()
                                .getAnnotationOfType(HttpMethod.class)
                                .value(),
                        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path,
                        null));
    }
}
