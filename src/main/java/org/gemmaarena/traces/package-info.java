/** Traces of battles for an OpenTelemetry collector, where one is configured; written after the vote. */
package org.gemmaarena.traces;
