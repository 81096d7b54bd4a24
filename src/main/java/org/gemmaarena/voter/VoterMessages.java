package org.gemmaarena.voter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about who may vote. */
@MessageBundle("voter")
public interface VoterMessages {

    @Message("Only people with an invitation battle and vote here. Open the personal link that you were given,"
            + " or ask the people who run this arena for one.")
    String invitation_first();

    @Message("Only people who are signed in battle and vote here. Sign in on the start page, then go on.")
    String sign_in_first();

    @Message("You are not signed in: the sign-in was cancelled, or your account may not come in here."
            + " Go back to the start page to try again.")
    String sign_in_ended();

    @Message("This invitation is not good: it was mistyped, has ended, or was taken back."
            + " The people who run this arena can give you a new one.")
    String invitation_unknown();

    @Message("You are invited")
    String join_title();

    @Message(
            "This is your personal link. Whoever opens it votes as you, so keep it to yourself; it also brings you back"
                    + " after you cleared your cookies or on another device.")
    String join_text();

    @Message("Join the arena")
    String join();

    @Message("Battles here are for invited people")
    String wanted_invitation();

    @Message("Battles here are for people who sign in")
    String wanted_sign_in();

    @Message("The arena keeps a number made from your account: neither name nor address, and nobody else sees it.")
    String sign_in_text();

    @Message("Sign in")
    String sign_in();

    @Message("Sign out")
    String sign_out();

    @Message("The leaderboard and published battles are open to everybody.")
    String open_anyway();
}
