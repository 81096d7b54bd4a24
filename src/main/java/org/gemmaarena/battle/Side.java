package org.gemmaarena.battle;

/** Where an answer stands; says nothing about the model. */
enum Side {
    LEFT,
    RIGHT
}
