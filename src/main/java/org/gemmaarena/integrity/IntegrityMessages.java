package org.gemmaarena.integrity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words in which an admin reads what is odd about a voter. */
@MessageBundle("integrity")
public interface IntegrityMessages {

    @Message("Nobody with this id has voted here.")
    String voter_unknown();

    @Message("A decision is “counts” or “out”.")
    String decision_expected();

    @Message("“standing” is “counts”, “under_review”, “out”, “overruled” or “all”.")
    String standing_expected();

    @Message("No admin has decided about this voter.")
    String decision_none();

    @Message("Votes are being judged already; try again in a moment.")
    String judgement_under_way();

    @Message("“before” takes the votes and the id of the voter at whom the page before ended, as in 12,0b9e….")
    String voter_cursor_expected();

    @Message(
            "Takes part in a campaign for {model} with probability {probability}: some {share} of all voters vote for it {rate} of the time, whatever the answers are (statistic {statistic}).")
    String campaign_for(String model, String probability, String share, String rate, String statistic);

    @Message(
            "Takes part in a campaign against {model} with probability {probability}: some {share} of all voters vote against it {rate} of the time, whatever the answers are (statistic {statistic}).")
    String campaign_against(String model, String probability, String share, String rate, String statistic);

    @Message("No campaign for or against a model is known.")
    String campaign_none();

    @Message(
            "After {votes} votes the sequential test is at {statistic}; from {threshold} it says that somebody votes unlike the others.")
    String sequential_test(String votes, String statistic, String threshold);

    @Message("Too few votes for the sequential test.")
    String sequential_test_none();

    @Message(
            "Prefers {model} in {votes} battles with it; by chance alone that would be so at most with probability {p}.")
    String oriented_test(String model, String votes, String p);

    @Message(
            "Likes {model} by {taste} logits more than the others in {votes} battles with it, whose tastes differ by {spread}; by chance alone at most with probability {p}.")
    String taste_for(String model, String votes, String taste, String spread, String p);

    @Message(
            "Likes {model} by {taste} logits less than the others in {votes} battles with it, whose tastes differ by {spread}; by chance alone at most with probability {p}.")
    String taste_against(String model, String votes, String taste, String spread, String p);

    @Message(
            "{fast} of {timed} votes came faster than anybody reads, {impossible} as only a program can; of the other voters {others} are mostly as fast.")
    String speed(String fast, String impossible, String timed, String others);

    @Message("{left} votes for the left answer, {right} for the right one; by chance alone with probability {p}.")
    String one_sided(String left, String right, String p);

    @Message("{most} of {known} votes are on the same prompt.")
    String repeated_prompts(String most, String known);

    @Message("{votes} of all {all} votes are from this voter.")
    String most_votes(String votes, String all);

    @Message("{voters} voters share the address.")
    String shared_address(String voters);

    @Message(
            "This prompt was used too often by a few people: of one voter’s votes on it at most half of {cap} count, and of those of fewer than five people {cap}, a tenth of all.")
    String prompt_above_cap(String cap);
}
