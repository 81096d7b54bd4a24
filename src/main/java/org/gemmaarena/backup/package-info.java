/** A file that holds a whole arena, and an empty arena that becomes it: between either database and the other. */
package org.gemmaarena.backup;
