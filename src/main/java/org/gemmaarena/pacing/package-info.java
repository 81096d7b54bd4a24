/** When the characters of two answers are shown, so that nobody sees which model is the faster one. Pure: time is given. */
package org.gemmaarena.pacing;
