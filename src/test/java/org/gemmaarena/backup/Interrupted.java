package org.gemmaarena.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Does something before each piece that is written. */
final class Interrupted extends FilterOutputStream {

    private final Runnable before;

    Interrupted(OutputStream out, Runnable before) {
        super(out);
        this.before = before;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
        before.run();
        out.write(some, offset, length);
    }
}
