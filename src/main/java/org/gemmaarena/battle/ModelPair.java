package org.gemmaarena.battle;

/** Two models by id, in alphabetical order. */
record ModelPair(String a, String b) {

    static ModelPair of(String one, String other) {
        return one.compareTo(other) <= 0 ? new ModelPair(one, other) : new ModelPair(other, one);
    }
}
