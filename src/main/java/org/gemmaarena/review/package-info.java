/**
 * The admin's look at single votes, battles and voters: finding them, reading them, taking them out with a preview of what
 * that does to the board.
 */
package org.gemmaarena.review;
