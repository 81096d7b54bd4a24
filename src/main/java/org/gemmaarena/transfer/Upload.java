package org.gemmaarena.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * A body that has come whole; its file goes with it.
 *
 * @param digest SHA-256 in hexadecimal
 */
record Upload(Path file, String digest) implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Upload.class);

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    @Override
    public void close() {
        delete(file);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.warnf("The temporary file %s stays behind: %s", file, failure.getMessage());
        }
    }
}
