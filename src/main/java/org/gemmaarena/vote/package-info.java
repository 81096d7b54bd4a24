/** Votes: append-only, each with everything that a later analysis needs. */
package org.gemmaarena.vote;
