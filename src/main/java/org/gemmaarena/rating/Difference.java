package org.gemmaarena.rating;

import java.util.Optional;

/**
 * How far one model stands above another, in rating units.
 *
 * <p>Its spread is sharper than a comparison of the two models' own intervals: it takes into account that the two
 * estimates move together, {@code standardError^2 = V_aa + V_bb - 2 V_ab}.
 *
 * @param difference rating of the first less rating of the second
 * @param spread of that difference; empty where the votes do not tell it
 */
public record Difference(double difference, Optional<Spread> spread) {}
