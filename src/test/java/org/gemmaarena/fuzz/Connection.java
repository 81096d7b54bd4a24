package org.gemmaarena.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A plain connection to a server, which sends whatever it is told to; it is made anew after each doubt. */
public final class Connection implements AutoCloseable {

    private static final int TIME_LIMIT_MS = (int) Duration.ofSeconds(20).toMillis();
    private static final int STREAM_MS = 150;
    private static final int LONGEST_BODY = 8 << 20;

    /** What came back; a status of 0 says that the server closed the line without a word. */
    public record Reply(int status, Map<String, String> headers, String body) {}

    private final int port;
    private Socket socket;
    private InputStream in;

    public Connection(int port) {
        this.port = port;
    }

    /**
     * Sends and reads. Of an endless answer the beginning is read.
     *
     * @throws SocketTimeoutException when nothing came within the limit of 20 s
     */
    public Reply send(Request request) throws IOException {
        boolean kept = socket != null;
        var reply = attempt(request);
        // A kept line may have been closed by the server just then.
        return kept && reply.status() == 0 ? attempt(request) : reply;
    }

    private Reply attempt(Request request) throws IOException {
        try {
            return exchange(request);
        } catch (SocketTimeoutException hangs) {
            close();
            throw hangs;
        } catch (IOException closed) {
            close();
            return new Reply(0, Map.of(), "");
        }
    }

    private Reply exchange(Request request) throws IOException {
        open();
        var out = socket.getOutputStream();
        var reply = new ByteArrayOutputStream();
        reply.writeBytes(request.head());
        if (request.body() != null) {
            reply.writeBytes(request.body());
        }
        out.write(reply.toByteArray());
        out.flush();
        if (!request.whole()) {
            socket.shutdownOutput();
        }
        int status = status(line());
        var headers = headers();
        var body = body(request, status, headers);
        if (!request.whole() || "close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new Reply(status, headers, body);
    }

    private void open() throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIME_LIMIT_MS);
            socket.setSoTimeout(TIME_LIMIT_MS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    private static int status(String line) throws IOException {
        if (!line.startsWith("HTTP/1.")) {
            throw new IOException("no status line: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        return headers;
    }

    private String body(Request request, int status, Map<String, String> headers) throws IOException {
        if (request.method().equals("HEAD") || status == 204 || status == 304) {
            return "";
        }
        if (headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
            return beginning();
        }
        var body = new ByteArrayOutputStream();
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            for (int size = chunk(); size > 0; size = chunk()) {
                body.writeBytes(in.readNBytes(size));
                line();
            }
            line();
        } else if (headers.containsKey("content-length")) {
            body.writeBytes(in.readNBytes(Math.min(LONGEST_BODY, Integer.parseInt(headers.get("content-length")))));
        } else {
            body.writeBytes(in.readNBytes(LONGEST_BODY));
            close();
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";")[0].trim(), 16);
    }

    private String beginning() throws IOException {
        var bytes = new byte[1 << 14];
        int length = 0;
        socket.setSoTimeout(STREAM_MS);
        try {
            for (int read = 0;
                    read >= 0 && length < bytes.length;
                    read = in.read(bytes, length, bytes.length - length)) {
                length += read;
            }
        } catch (SocketTimeoutException quiet) {
            // It goes on, but not for us.
        }
        close();
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("the line was closed");
            }
            line.write(read);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException gone) {
                // It is closed either way.
            }
            socket = null;
        }
    }
}
