package org.gemmaarena.battle;

import org.gemmaarena.vote.Category;

/**
 * A prompt to start from.
 *
 * @param id stable; the demonstration finds its answers by it
 * @param title a few words for the button
 * @param prompt what is sent, to the letter
 * @param category what it is about
 * @param language the ISO 639-1 code of the language of title and prompt
 */
public record SamplePrompt(String id, String title, String prompt, Category category, String language) {}
