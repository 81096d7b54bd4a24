package org.gemmaarena.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page a person gets instead of the one asked for: what happened, and what to do next. */
public final class ErrorPage {

    private ErrorPage() {}

    /**
     * Renders an error as a page of the arena.
     *
     * @param status the HTTP status, shown small
     * @param title what happened, in a few words
     * @param explanation why, and what to do; no class names, no addresses
     */
    public static TemplateInstance of(int status, String title, String explanation) {
        return Templates.error(status, title, explanation);
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance error(int status, String title, String explanation);
    }
}
