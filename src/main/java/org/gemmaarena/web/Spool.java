package org.gemmaarena.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/** Takes a body whole before anything is done with it, so that one that breaks off does nothing. */
@ApplicationScoped
public class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final Duration AFTER_MAKING_ROOM = Duration.ofMinutes(5);

    /** What is said where a body cannot be taken. */
    public record Words(String brokeOff, String cannotStore, String tooLarge) {}

    /**
     * @param limit in bytes
     * @throws ProblemException 400 if the body breaks off, 413 if it is too large, 503 if there is no room for it
     */
    public Upload take(InputStream body, long limit, Words words) {
        FileChannel file = null;
        var whole = false;
        try {
            file = nameless();
            var digest = sha256();
            long size = copy(body, file, digest, limit, words);
            whole = true;
            return new Upload(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failure) {
            LOG.warnf("A body cannot be stored: %s", failure);
            throw ProblemException.unavailable(words.cannotStore(), AFTER_MAKING_ROOM);
        } finally {
            if (!whole && file != null) {
                Upload.close(file);
            }
        }
    }

    /** An open file that has lost its name already, so that even a kill leaves nothing behind. */
    private static FileChannel nameless() throws IOException {
        var name = Files.createTempFile("arena-upload-", null);
        try {
            return FileChannel.open(name, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(name);
        }
    }

    private static long copy(InputStream body, FileChannel file, MessageDigest digest, long limit, Words words)
            throws IOException {
        var out = Channels.newOutputStream(file);
        var buffer = new byte[1 << 16];
        long taken = 0;
        int length;
        while ((length = read(body, buffer, words)) >= 0) {
            taken += length;
            if (taken > limit) {
                throw ProblemException.tooLarge(words.tooLarge());
            }
            digest.update(buffer, 0, length);
            out.write(buffer, 0, length);
        }
        return taken;
    }

    private static int read(InputStream body, byte[] buffer, Words words) {
        try {
            return body.read(buffer);
        } catch (IOException broken) {
            LOG.infof("A body broke off while it was sent: %s", broken.getMessage());
            throw ProblemException.invalid("body", words.brokeOff());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
