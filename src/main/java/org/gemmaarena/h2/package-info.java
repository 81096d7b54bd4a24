/**
 * H2 with one writer at a time. H2 2.4.240 was seen to leave an index that disagreed with its table when its process was killed
 * while several transactions wrote: one kill among about twenty did that on a busy machine. A store that could not be
 * written is shut down at once and opened again.
 */
package org.gemmaarena.h2;
