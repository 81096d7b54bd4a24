package org.gemmaarena.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends each request to the next replica that says it is ready, so that a voter is at another one all the time. */
final class Haproxy implements AutoCloseable, Logged {

    private static final String SETTINGS = """
            defaults
              mode http
              timeout connect 1s
              timeout client 60s
              timeout server 60s
              retries 3
              option redispatch
            frontend arena
              bind 127.0.0.1:%d
              default_backend replicas
            backend replicas
              balance roundrobin
              option httpchk GET /q/health/ready
              http-check expect status 200
              default-server inter 500ms fall 1 rise 1
            %s""";

    private final Path directory = Workplace.fresh("haproxy");
    private final Path log = directory.resolveSibling(directory.getFileName() + ".log");
    private final int port = Workplace.freePort();
    private final OwnProcess process;

    Haproxy(Path program, List<PackagedApplication> replicas) {
        var servers = replicas.stream()
                .map(replica -> "  server r%d 127.0.0.1:%d check port %d%n"
                        .formatted(replica.url().getPort(), replica.url().getPort(), replica.managementPort()))
                .collect(Collectors.joining());
        var settings = directory.resolve("haproxy.cfg");
        try {
            Files.writeString(settings, SETTINGS.formatted(port, servers));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        process = OwnProcess.start(directory, log, List.of(program.toString(), "-db", "-f", settings.toString()));
    }

    /** Where the package of the distribution puts it. */
    static Optional<Path> program() {
        return Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
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
}
