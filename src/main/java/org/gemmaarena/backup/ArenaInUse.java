package org.gemmaarena.backup;

/** A restore would lose what is here already. Nothing was changed. */
final class ArenaInUse extends RuntimeException {

    private static final long serialVersionUID = 1;
}
