package org.gemmaarena.battle;

/** What the start page says about the models: whether a battle can start, without naming who will fight it. */
public interface ModelsState {

    /** One short sentence, such as "Two models are ready." */
    String sentence();

    /** Whether a battle that starts now gets its answers without a long wait. */
    boolean ready();
}
