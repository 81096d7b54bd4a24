package org.gemmaarena.rating;

import java.util.Optional;

/**
 * What a covariate does to a vote.
 *
 * @param name of the covariate
 * @param estimate log-odds for the left model that one unit of the covariate adds
 * @param spread of the estimate, in logits; empty where the votes do not tell it
 */
public record Coefficient(String name, double estimate, Optional<Spread> spread) {}
