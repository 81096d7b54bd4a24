/** Who waits for a model server, in which order, and whether a server can hold two models at a time. Pure: time is given. */
package org.gemmaarena.queue;
