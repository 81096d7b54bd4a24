package org.gemmaarena.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to the arena on a port of its own that can drop all connections, as a network does. */
final class ShakyLine implements AutoCloseable {

    private final int arenaPort;
    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    ShakyLine(int arenaPort) {
        this.arenaPort = arenaPort;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        inBackground(this::accept);
    }

    String url() {
        return "http://localhost:" + server.getLocalPort();
    }

    /** Cuts every connection in mid-word; new ones are welcome. */
    void drop() {
        sockets.forEach(ShakyLine::close);
        sockets.clear();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException ignored) {
            // It is gone either way.
        }
        drop();
    }

    private void accept() {
        try {
            while (true) {
                var here = server.accept();
                var there = new Socket(InetAddress.getLoopbackAddress(), arenaPort);
                sockets.addAll(List.of(here, there));
                inBackground(() -> pump(here, there));
                inBackground(() -> pump(there, here));
            }
        } catch (IOException closed) {
            drop();
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException dropped) {
            // Both ends are closed below.
        }
        close(from);
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is gone either way.
        }
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "shaky line");
        thread.setDaemon(true);
        thread.start();
    }
}
