package org.gemmaarena.review;

/** Something to choose from in a field of a search. */
record Option(String value, String label, boolean chosen) {}
