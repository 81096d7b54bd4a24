package org.gemmaarena.backup;

import java.time.Instant;
import java.util.SortedMap;

/**
 * What a restore has brought.
 *
 * @param madeAt the moment that the arena is back at
 * @param schemaVersion of the backup; what it lacked was added
 * @param tables rows by table
 */
record RestoreReport(Instant madeAt, String schemaVersion, long rows, SortedMap<String, Long> tables) {}
