/** Whether the arena is healthy, fair and getting somewhere, at a glance. */
package org.gemmaarena.overview;
