package org.gemmaarena.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.jboss.logging.Logger;

/**
 * A body that has come whole, in a file without a name: it goes with its channel, or with the process.
 *
 * @param size in bytes
 * @param digest SHA-256 in hexadecimal
 */
public record Upload(FileChannel file, long size, String digest) implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Upload.class);

    /** From the beginning; closing it closes the upload. */
    public InputStream open() throws IOException {
        return new BufferedInputStream(Channels.newInputStream(file.position(0)));
    }

    @Override
    public void close() {
        close(file);
    }

    static void close(FileChannel file) {
        try {
            file.close();
        } catch (IOException failure) {
            LOG.warnf("A temporary file cannot be closed: %s", failure.getMessage());
        }
    }
}
