package org.gemmaarena.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gemmaarena.catalogue.CatalogueConfig.BackendConfig;
import org.gemmaarena.inference.Backend;
import org.gemmaarena.inference.ModelServer;
import org.gemmaarena.inference.ModelServers;
import org.gemmaarena.inference.demo.DemoServer;

/** The model servers by name: those of the configuration, or Ollama at its usual address; and the demonstration. */
@ApplicationScoped
public class Backends {

    static final String DEFAULT_NAME = "local";
    static final String DEMO_NAME = "demo";
    private static final int DEFAULT_PARALLEL = 4;
    private static final int UNLIMITED = 10_000;
    private static final URI DEFAULT_URL = URI.create("http://localhost:11434");

    private final Map<String, ModelServer> servers = new HashMap<>();
    private final Map<String, Backend.Kind> kinds = new HashMap<>();
    private final Map<String, Integer> parallel = new HashMap<>();
    private final boolean configured;

    Backends(CatalogueConfig config, Catalogue catalogue, ModelServers factory, DemoServer demo) {
        configured = !config.backends().isEmpty();
        config.backends().forEach((name, backend) -> parallel.put(name, requirePositive(name, backend.parallel())));
        for (var backend : backends(config)) {
            servers.put(backend.name(), factory.of(backend));
            kinds.put(backend.name(), backend.kind());
        }
        catalogue.configuredRoster().forEach(this::requireBackend);
        servers.put(DEMO_NAME, demo);
    }

    /** The server of that name, which a battle was drawn with; it may have left the configuration since. */
    public ModelServer server(String name) {
        var server = servers.get(name);
        if (server == null) {
            throw new IllegalStateException("no backend '" + name + "' is configured any more");
        }
        return server;
    }

    /** How many answers that server writes at once. */
    public int parallel(String name) {
        return name.equals(DEMO_NAME) ? UNLIMITED : parallel.getOrDefault(name, DEFAULT_PARALLEL);
    }

    /** The names of all but the demonstration. */
    public Set<String> names() {
        return new TreeSet<>(kinds.keySet());
    }

    /** Null for a name that is none of {@link #names}. */
    public Backend.Kind kind(String name) {
        return kinds.get(name);
    }

    /** Whether somebody named a backend; if not, the demonstration may play. */
    boolean configured() {
        return configured;
    }

    private void requireBackend(Model model) {
        if (!servers.containsKey(model.backend())) {
            throw new IllegalArgumentException("arena.models." + model.id() + ".backend is '" + model.backend()
                    + "', but arena.backends has only " + servers.keySet());
        }
    }

    private static int requirePositive(String name, int parallel) {
        if (parallel < 1) {
            throw new IllegalArgumentException(
                    "arena.backends." + name + ".parallel is " + parallel + ", but must be at least 1");
        }
        return parallel;
    }

    private static List<Backend> backends(CatalogueConfig config) {
        return config.backends().isEmpty()
                ? List.of(new Backend(DEFAULT_NAME, Backend.Kind.OLLAMA, DEFAULT_URL, null))
                : config.backends().entrySet().stream()
                        .map(entry -> backend(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static Backend backend(String name, BackendConfig config) {
        return new Backend(name, config.kind(), config.url(), config.apiKey().orElse(null));
    }
}
