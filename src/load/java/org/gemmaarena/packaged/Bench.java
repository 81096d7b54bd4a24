package org.gemmaarena.packaged;

import io.vertx.core.Future;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The arena on PostgreSQL, a model server of stamps and nginx, each a process of its own. */
final class Bench implements AutoCloseable {

    private static final Duration WARM_LIMIT = Duration.ofMinutes(4);

    private final int modelPort = Workplace.freePort();
    private final OwnProcess model;
    private final Nginx nginx = new Nginx(modelPort);
    private final DurablePostgres postgres = new DurablePostgres().start();
    private final PackagedApplication arena;

    /**
     * @param perSecond tokens a second of each answer; 0 for as fast as they are taken
     * @param tokens of each answer
     */
    Bench(double perSecond, int tokens, String pacing) {
        var directory = Workplace.fresh("token-server");
        model = OwnProcess.start(
                directory,
                directory.resolveSibling(directory.getFileName() + ".log"),
                List.of(
                        java(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        absolute(System.getProperty("java.class.path")),
                        TokenServer.class.getName(),
                        Integer.toString(modelPort),
                        Double.toString(perSecond),
                        Integer.toString(tokens)));
        arena = PackagedApplication.on(postgres)
                .withHeap("512m")
                .with("arena.roster", String.join(",", TokenServer.MODELS))
                .with("arena.backends.stamps.kind", "openai")
                .with("arena.backends.stamps.url", model().toString())
                .with("arena.backends.stamps.parallel", "100000")
                .with("arena.limits.enabled", "false")
                .with("arena.battle.pacing", pacing);
        for (var name : TokenServer.MODELS) {
            arena.with("arena.models." + name + ".name", name).with("arena.models." + name + ".backend", "stamps");
        }
        arena.start();
        Patience.until("the models are seen", Duration.ofSeconds(30), () -> ArenaClient.of(arena)
                .startBattle("Are you there?")
                .status()
                == 201);
    }

    URI model() {
        return URI.create("http://127.0.0.1:" + modelPort);
    }

    Nginx nginx() {
        return nginx;
    }

    PackagedApplication arena() {
        return arena;
    }

    DurablePostgres postgres() {
        return postgres;
    }

    OwnProcess modelProcess() {
        return model;
    }

    /** Fights battles until the compiler has seen what there is to do, whatever becomes of the first ones. */
    void warm(Streams streams, int battles, int atOnce) {
        for (int fought = 0; fought < battles; fought += atOnce) {
            var now = Stream.generate(() -> streams.battle(arena.url()))
                    .limit(atOnce)
                    .toList();
            now.forEach(battle -> join(battle.otherwiseEmpty(), WARM_LIMIT));
        }
    }

    static <T> T join(Future<T> future, Duration limit) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        arena.close();
        postgres.close();
        nginx.close();
        model.close();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String absolute(String classPath) {
        return List.of(classPath.split(File.pathSeparator)).stream()
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
