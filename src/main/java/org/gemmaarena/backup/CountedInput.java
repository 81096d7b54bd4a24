package org.gemmaarena.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and digests what is read of an entry of a ZIP, which it leaves open. */
final class CountedInput extends FilterInputStream {

    private final MessageDigest digest = Digests.sha256();
    private long bytes;
    private long lines;

    CountedInput(InputStream entry) {
        super(entry);
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] some, int offset, int length) throws IOException {
        int read = in.read(some, offset, length);
        if (read > 0) {
            digest.update(some, offset, read);
            bytes += read;
            for (int i = offset; i < offset + read; i++) {
                lines += some[i] == '\n' ? 1 : 0;
            }
        }
        return read;
    }

    @Override
    public void close() {
        // the next entry follows
    }

    void readToTheEnd() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    long bytes() {
        return bytes;
    }

    long lines() {
        return lines;
    }

    /** Of all that was read; to be asked once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
