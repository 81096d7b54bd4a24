/** What the arena counts and measures for its operators; only here is Micrometer known. Named in docs/operations.md. */
package org.gemmaarena.metrics;
