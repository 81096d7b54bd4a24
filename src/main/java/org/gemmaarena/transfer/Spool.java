package org.gemmaarena.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import org.gemmaarena.web.ProblemException;
import org.jboss.logging.Logger;

/** Takes a body whole before anything is done with it, so that one that breaks off does nothing. */
@ApplicationScoped
class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final Duration AFTER_MAKING_ROOM = Duration.ofMinutes(5);

    private final long limit;
    private final TransferMessages words;

    Spool(TransferConfig config, TransferMessages words) {
        this.limit = config.imports().maxBodySize().asLongValue();
        this.words = words;
    }

    Upload take(InputStream body) {
        FileChannel file = null;
        var whole = false;
        try {
            file = nameless();
            var digest = NameBased.sha256();
            long size = copy(body, file, digest);
            whole = true;
            return new Upload(file, size, NameBased.hex(digest));
        } catch (IOException failure) {
            LOG.warnf("An import cannot be stored: %s", failure);
            throw ProblemException.unavailable(words.cannot_store(), AFTER_MAKING_ROOM);
        } finally {
            if (!whole && file != null) {
                Upload.close(file);
            }
        }
    }

    /** An open file that has lost its name already, so that even a kill leaves nothing behind. */
    private static FileChannel nameless() throws IOException {
        var name = Files.createTempFile("arena-import-", ".ndjson");
        try {
            return FileChannel.open(name, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(name);
        }
    }

    private long copy(InputStream body, FileChannel file, MessageDigest digest) throws IOException {
        var out = Channels.newOutputStream(file);
        var buffer = new byte[1 << 16];
        long taken = 0;
        int length;
        while ((length = read(body, buffer)) >= 0) {
            taken += length;
            if (taken > limit) {
                throw ProblemException.tooLarge(words.too_large(limit));
            }
            digest.update(buffer, 0, length);
            out.write(buffer, 0, length);
        }
        return taken;
    }

    private int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException broken) {
            LOG.infof("An import broke off while it was sent: %s", broken.getMessage());
            throw ProblemException.invalid("body", words.broke_off());
        }
    }
}
