/**
 * A battle: drawn by {@code Pairing}, kept by {@code BattleStore}, written by {@code BattleWriter}, released by
 * {@code Releases}, shown by {@code BattleFeed}, ended by {@code Ballots}. A battle lives in the database; the one replica
 * that holds its lease also has it in memory as a {@code LiveBattle}.
 */
package org.gemmaarena.battle;
