/**
 * Who votes oddly: pure mathematics on votes, models and voters by index; no framework, no clock, and chance only where it
 * is handed in. Nothing here takes a vote out; it gives numbers, and a rule that makes a standing of them.
 */
package org.gemmaarena.anomaly;
