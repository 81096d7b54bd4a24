package org.gemmaarena.catalogue;

/**
 * A model as an admin has set it.
 *
 * @param enabled whether it battles
 * @param weight how many times as likely as others it is to be drawn; positive
 */
public record StoredModel(Model model, boolean enabled, double weight) {}
