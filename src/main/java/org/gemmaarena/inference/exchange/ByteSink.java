package org.gemmaarena.inference.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes the bytes of a body, split anywhere. */
interface ByteSink {

    /**
     * Takes further bytes.
     *
     * @return false if no more are wanted, which ends the body
     * @throws IOException if the bytes can't be what they should be, which breaks the body
     */
    boolean accept(ByteBuffer bytes) throws IOException;

    /** The body has ended in good order, or enough of it came. */
    void end();
}
