package org.gemmaarena.packaged;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;

/** A fake model server as a process of its own, which can be killed and started again on the same port. */
final class ModelProcess implements AutoCloseable, Logged {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final int port = Workplace.freePort();
    private final Path directory = Workplace.fresh("model-server");
    private final Path log = directory.resolveSibling(directory.getFileName() + ".log");
    private OwnProcess process;

    /** Listens when this returns: both models write the text, after their first token that many words a second. */
    void start(String digest, String text, Duration firstToken, int perSecond) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = OwnProcess.start(
                directory,
                log,
                List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ModelProcess.class.getName(),
                        Integer.toString(port),
                        digest,
                        text,
                        firstToken.toString(),
                        Integer.toString(perSecond)));
        Patience.until("the model server listens", LIMIT, () -> {
            url().resolve("/api/tags").toURL().openStream().close();
            return true;
        });
    }

    void kill() {
        process.kill();
    }

    /** Keeps its connections and says nothing more, as a machine does that hangs. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String lastWords() {
        return OwnProcess.tail(log);
    }

    @Override
    public void close() {
        process.close();
        Workplace.clear(directory);
    }

    private void signal(String name) {
        OwnProcess.start(directory, log, List.of("kill", "-" + name, Long.toString(process.pid())))
                .awaitExit(LIMIT);
    }

    /** @param arguments port, digest of both models, text, wait before the first token, tokens per second */
    public static void main(String[] arguments) {
        var server = FakeModelServer.onPort(Integer.parseInt(arguments[0]));
        GemmaStandIn.scripts(
                server,
                Script.answer(arguments[2]).withPace(Duration.parse(arguments[3]), Integer.parseInt(arguments[4])));
        server.models(new ServedModel(GemmaStandIn.E2B, arguments[1]), new ServedModel(GemmaStandIn.E4B, arguments[1]));
    }
}
