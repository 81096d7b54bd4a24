/** What the wire protocols share: one streamed HTTP exchange, its lines, its failures, and asking again. */
package org.gemmaarena.inference.exchange;
