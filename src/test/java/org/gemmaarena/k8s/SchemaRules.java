package org.gemmaarena.k8s;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1Pod;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** No field that Kubernetes doesn't know, none that it misses. */
final class SchemaRules {

    static final List<Rule> ALL = List.of(
            new Rule("known-fields", SchemaRules::unknownFields),
            new Rule("known-custom-fields", SchemaRules::unknownCustomFields));

    private static final String MODELS = V1Pod.class.getPackageName();

    private SchemaRules() {}

    private static Stream<String> unknownFields(Manifests objects) {
        return objects.all().stream()
                .filter(object -> !CustomSchema.knows(object))
                .flatMap(object -> faults(object).map(fault -> object + ": " + fault));
    }

    private static Stream<String> faults(Manifest object) {
        var version = object.apiVersion().replaceFirst(".*/", "").toUpperCase(Locale.ROOT);
        try {
            Class.forName(MODELS + "." + version + object.kind())
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(object.json().toString()));
            return Stream.empty();
        } catch (InvocationTargetException refused) {
            return Stream.of(refused.getCause().getMessage());
        } catch (ReflectiveOperationException unknown) {
            return Stream.of("no such kind as " + object.apiVersion() + " " + object.kind());
        }
    }

    private static Stream<String> unknownCustomFields(Manifests objects) {
        return objects.all().stream().filter(CustomSchema::knows).flatMap(object -> CustomSchema.faults(object)
                .map(fault -> object + ": " + fault));
    }
}
