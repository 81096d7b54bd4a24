package org.gemmaarena.integrity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words in which something is too much. */
@MessageBundle("limit")
public interface LimitMessages {

    @Message("Please write what the models should answer.")
    String prompt_missing();

    @Message("The prompt has {length} characters; this arena takes {limit}. Please shorten it.")
    String prompt_too_long(int length, int limit);

    @Message("{count} s")
    String seconds(long count);

    @Message("{count} minutes")
    String minutes(long count);

    @Message("That were {limit} battles in a minute, the most that one voter may start here. Please go on in {wait}.")
    String battles(int limit, String wait);

    @Message("From your address came {limit} battles in a minute, the most that one address may start here."
            + " Please go on in {wait}.")
    String battles_address(int limit, String wait);

    @Message("From your network came {limit} battles in a minute, the most that one network may start here."
            + " Please go on in {wait}.")
    String battles_network(int limit, String wait);

    @Message("That were {limit} votes in an hour, the most that one voter may cast here. Please go on in {wait}.")
    String votes(int limit, String wait);

    @Message("From your address came {limit} votes in an hour, the most that one address may cast here."
            + " Please go on in {wait}.")
    String votes_address(int limit, String wait);

    @Message("From your network came {limit} votes in an hour, the most that one network may cast here."
            + " Please go on in {wait}.")
    String votes_network(int limit, String wait);

    @Message("From your address came {limit} new voters in an hour, the most that this arena lets in."
            + " Who has its cookie goes on; a new voter can begin in {wait}.")
    String voters_address(int limit, String wait);

    @Message("From your network came {limit} new voters in an hour, the most that this arena lets in."
            + " Who has its cookie goes on; a new voter can begin in {wait}.")
    String voters_network(int limit, String wait);

    @Message("From your address came {limit} reports in an hour, the most that this arena takes."
            + " Please report again in {wait}.")
    String reports_address(int limit, String wait);

    @Message("From your network came {limit} reports in an hour, the most that this arena takes."
            + " Please report again in {wait}.")
    String reports_network(int limit, String wait);

    @Message(
            "You erased yourself {limit} times in an hour, the most that this arena takes. Please try again in {wait}.")
    String erasures(int limit, String wait);

    @Message("From your address voters erased themselves {limit} times in an hour, the most that this arena takes."
            + " Please try again in {wait}.")
    String erasures_address(int limit, String wait);

    @Message("From your network voters erased themselves {limit} times in an hour, the most that this arena takes."
            + " Please try again in {wait}.")
    String erasures_network(int limit, String wait);
}
