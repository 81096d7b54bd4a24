package org.gemmaarena.catalogue;

/** Whether this arena has ever counted real models; once it has, the demonstration never plays again. */
public interface LiveHistory {

    boolean hasVotes();
}
