package org.gemmaarena.battle;

import java.util.function.Supplier;
import org.gemmaarena.queue.Span;

/**
 * One side's way to its model server.
 *
 * @param admit says that the wait in the line is over, though another leg may go first
 * @param start asks the model
 * @param span when it wrote, once it has ended
 */
record Leg(Side side, String server, String model, Runnable admit, Runnable start, Supplier<Span> span) {}
