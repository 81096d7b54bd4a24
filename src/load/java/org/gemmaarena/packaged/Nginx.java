package org.gemmaarena.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the arena's relaying is measured beside: {@code proxy_pass} without buffering, two workers. */
final class Nginx implements AutoCloseable, Logged {

    private static final String PROGRAM = "/usr/sbin/nginx";
    private static final String SETTINGS = """
            daemon off;
            worker_processes 2;
            pid nginx.pid;
            error_log stderr;
            events { worker_connections 10000; }
            http {
              access_log off;
              upstream model { server 127.0.0.1:%d; keepalive 64; }
              server {
                listen 127.0.0.1:%d;
                location / {
                  proxy_pass http://model;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_buffering off;
                  proxy_read_timeout 600s;
                }
              }
            }
            """;

    private final Path directory = Workplace.fresh("nginx");
    private final Path log = directory.resolveSibling(directory.getFileName() + ".log");
    private final int port = Workplace.freePort();
    private final OwnProcess process;

    Nginx(int upstream) {
        try {
            Files.writeString(directory.resolve("nginx.conf"), SETTINGS.formatted(upstream, port));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        process = OwnProcess.start(
                directory, log, List.of(PROGRAM, "-p", directory.toString(), "-c", "nginx.conf", "-e", "stderr"));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public String lastWords() {
        return OwnProcess.tail(log);
    }

    @Override
    public void close() {
        process.stop();
        Workplace.clear(directory);
    }
}
