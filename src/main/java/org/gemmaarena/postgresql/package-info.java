/**
 * PostgreSQL's driver: what it does by default stands in {@code org/postgresql/driverconfig.properties}, and where that does not fit,
 * here.
 */
package org.gemmaarena.postgresql;
