/** Frozen boards, what changed between two of them, and all boards made anew from the votes. */
package org.gemmaarena.snapshot;
