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

    @Message(
            "That were {limit} battles in a minute, the most that one voter may start here. Please go on in {seconds} s.")
    String battles(int limit, long seconds);

    @Message("That were {limit} votes in an hour, the most that one voter may cast here. Please go on in {seconds} s.")
    String votes(int limit, long seconds);
}
