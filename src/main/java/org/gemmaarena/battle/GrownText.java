package org.gemmaarena.battle;

/** The whole text of an answer that has grown since it was stored. */
record GrownText(Answer.Key key, int attempt, String text) {}
