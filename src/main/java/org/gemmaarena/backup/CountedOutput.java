package org.gemmaarena.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and digests what goes through it to an entry of a ZIP, which it leaves open. */
final class CountedOutput extends FilterOutputStream {

    private static final int BUFFER = 1 << 15;

    private final MessageDigest digest = Digests.sha256();
    private long bytes;

    CountedOutput(OutputStream entry) {
        super(new BufferedOutputStream(entry, BUFFER));
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
        digest.update(some, offset, length);
        bytes += length;
        out.write(some, offset, length);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    long bytes() {
        return bytes;
    }

    /** Of all that was written; to be asked once, at the end. */
    String sha256() throws IOException {
        out.flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
