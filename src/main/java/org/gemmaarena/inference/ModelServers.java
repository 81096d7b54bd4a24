package org.gemmaarena.inference;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.gemmaarena.inference.exchange.HttpModelServer;
import org.gemmaarena.inference.exchange.Protocol;
import org.gemmaarena.inference.exchange.Transport;
import org.gemmaarena.inference.ollama.OllamaProtocol;
import org.gemmaarena.inference.openai.OpenAiProtocol;

/** Makes model servers that share one HTTP client and its few threads, however many answers stream at once. */
public final class ModelServers implements AutoCloseable {

    private static final int THREADS = 2;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, daemons("inference-"));
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemons("inference-timer-"));
    private final Transport transport;

    public ModelServers() {
        timer.setRemoveOnCancelPolicy(true);
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_TIMEOUT)
                .executor(threads)
                .build();
        transport = new Transport(client, timer);
    }

    /** A server for this backend. Nothing is sent before it is asked something. */
    public ModelServer of(Backend backend) {
        Protocol protocol =
                switch (backend.kind()) {
                    case OLLAMA -> new OllamaProtocol(backend);
                    case OPENAI -> new OpenAiProtocol(backend);
                };
        return new HttpModelServer(transport, protocol);
    }

    /** Stops the threads. Answers that still stream get no further event, so cancel them first. */
    @Override
    public void close() {
        threads.shutdownNow();
        timer.shutdownNow();
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
