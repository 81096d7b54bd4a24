package org.gemmaarena.packaged;

/** Something with a log that explains a failure. */
interface Logged {

    /** Its name and the end of its log. */
    String lastWords();
}
