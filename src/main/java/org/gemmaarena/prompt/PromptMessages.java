package org.gemmaarena.prompt;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the admin's page of sample prompts and of its calls. */
@MessageBundle("prompts")
public interface PromptMessages {

    @Message("The start page draws three of these, in the reader’s language where there are some. Drafts stay here.")
    String lead();

    @Message("No sample prompts: the start page shows none.")
    String none();

    @Message("{count} {#if count == 1}prompt{#else}prompts{/if}, {drafts} {#if drafts == 1}draft{#else}drafts{/if}")
    String count(int count, int drafts);

    @Message("Draft")
    String draft();

    @Message("Published")
    String published();

    @Message("Publish")
    String publish();

    @Message("Make a draft")
    String withdraw();

    @Message("Move up: {title}")
    String up(String title);

    @Message("Move down: {title}")
    String down(String title);

    @Message("Edit")
    String edit();

    @Message("Delete")
    String delete();

    @Message("Delete “{title}”?")
    String delete_sure(String title);

    @Message("Title")
    String title();

    @Message("A few words for the button, up to {most} characters")
    String title_hint(int most);

    @Message("Prompt")
    String prompt();

    @Message("Sent to the letter; up to {most} characters")
    String prompt_hint(int most);

    @Message("About")
    String category();

    @Message("Language")
    String language();

    @Message("Two letters, such as en")
    String language_hint();

    @Message("Draft: only admins see it")
    String draft_hint();

    @Message("Save")
    String save();

    @Message("Add a prompt")
    String add();

    @Message("Bring back the built-in ones")
    String restore();

    @Message("\\{title} is now number \\{place} of \\{count}.")
    String moved();

    @Message("Not moved; the page may be out of date. Load it again.")
    String not_moved();

    @Message("Write a title of 1 to {most} characters.")
    String title_expected(int most);

    @Message("Choose what it is about: coding, maths, reasoning, writing, translation, summary or facts.")
    String category_expected();

    @Message("A language is an ISO 639-1 code of two letters, such as en.")
    String language_expected();

    @Message("There is no such sample prompt here.")
    String unknown();

    @Message("There are {most} sample prompts, and that is the most. Delete one first.")
    String too_many(int most);

    @Message("The prompts have changed meanwhile, or the order doesn’t name each of them once. Load them again.")
    String order_outdated();
}
