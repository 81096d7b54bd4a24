package org.gemmaarena.web;

import java.util.List;

/**
 * What every page says about the models behind the arena. The implementation is the CDI bean named {@code pageNotice},
 * which the layout asks for on each page.
 */
public interface PageNotice {

    /** Whether the answers come from the demonstration instead of real models. */
    boolean demonstration();

    /** The commands to run, one an element, to get real models; empty when there is nothing to run. */
    List<String> commands();

    /** One sentence that says what the visitor is looking at. */
    String sentence();
}
