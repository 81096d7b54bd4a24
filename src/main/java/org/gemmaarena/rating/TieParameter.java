package org.gemmaarena.rating;

import java.util.Optional;

/**
 * How common ties are in Davidson's model: {@code P(tie) = nu / (2 + nu)} between equals.
 *
 * @param nu odds of a tie against either win, between equal models
 * @param logNu spread of {@code ln nu}; empty where the votes do not tell it
 */
public record TieParameter(double nu, Optional<Spread> logNu) {}
