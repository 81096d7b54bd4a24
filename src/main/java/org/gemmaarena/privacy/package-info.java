/** How long texts and addresses are kept, and how a voter is erased while the votes stay. */
package org.gemmaarena.privacy;
