package org.gemmaarena.prompt;

import org.gemmaarena.vote.Category;

/**
 * A prompt to start from.
 *
 * @param id of a built-in one stable, such as {@code two-trains}
 * @param title a few words for the button
 * @param prompt what is sent, to the letter
 * @param category what it is about
 * @param language the ISO 639-1 code of the language of title and prompt
 * @param draft whether only admins see it
 */
public record SamplePrompt(String id, String title, String prompt, Category category, String language, boolean draft) {}
