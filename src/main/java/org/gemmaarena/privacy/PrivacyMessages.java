package org.gemmaarena.privacy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the privacy page. Each must be true of what the code does. */
@MessageBundle("privacy")
public interface PrivacyMessages {

    @Message("Privacy")
    String title();

    @Message(
            "What this arena keeps of you, for how long, and how to take it away. This page is made from the settings in"
                    + " force.")
    String lead();

    @Message("{count} days")
    String days(long count);

    @Message("{count} hours")
    String hours(long count);

    @Message("{count} minutes")
    String minutes(long count);

    @Message("What is kept")
    String kept();

    @Message(
            "Your prompts with their pictures and sounds, both answers, your votes and the reasons you choose, and what was"
                    + " counted and measured of the answers, such as their length and speed. With a vote goes how long it took, the"
                    + " language of the prompt, and two digests: of the prompt, and of the address that it came from.")
    String kept_text();

    @Message("How long")
    String how_long();

    @Message("Prompts, answers, pictures and sounds are kept for as long as the arena is there, unless you erase them.")
    String texts_forever();

    @Message(
            "Prompts, answers, pictures and sounds are removed {time} after their battle began, published or not. A job"
                    + " does that once a day.")
    String texts_for(String time);

    @Message("Those of battles that nobody voted on are removed after {time}.")
    String unvoted_for(String time);

    @Message("Votes stay, with what was counted and measured: the leaderboard is made of them.")
    String votes_stay();

    @Message("Who sees it")
    String who();

    @Message(
            "Whoever runs this arena can read all battles, export them and make backups. Other visitors can read a battle"
                    + " only after you publish it. The model servers that this arena uses get what you send to the models, and"
                    + " nothing else about you.")
    String who_text();

    @Message("The cookie")
    String cookie();

    @Message(
            "One cookie, arena_voter, with a random number under which your battles and votes are kept. It lasts {time}."
                    + " Without it nobody can tell which battles are yours.")
    String cookie_open(String time);

    @Message(
            "One cookie, arena_voter, with the random number of your invitation, under which your battles and votes are"
                    + " kept. It lasts {time}. Beside the invitation stands a note for whom it is, and when it was last used.")
    String cookie_invitation(String time);

    @Message(
            "After you signed in one cookie, arena_voter, with a number that is made from your account by a secret key. Your"
                    + " battles and votes are kept under that number: neither name nor e-mail address is. It lasts {time}. While you"
                    + " sign in there are others, which go when that is done.")
    String cookie_sign_in(String time);

    @Message("Addresses")
    String addresses();

    @Message("No address is stored. Beside a vote stands a digest of the address, made with a secret key without which"
            + " nobody can tell the address from it. It is deleted after {time}.")
    String addresses_text(String time);

    @Message("Limits count by digests of that kind, too; those are deleted within some hours.")
    String addresses_limits();

    @Message("So are wrong passwords at the admin’s desk counted; those digests are deleted within two days.")
    String addresses_desk();

    @Message("Reports")
    String reports();

    @Message(
            "Who reports a published battle leaves what they choose and write. By a digest it is known for {time} who has"
                    + " reported a battle already. Reports go when the battle is erased, and their words with its texts.")
    String reports_text(String time);

    @Message("Erase what you have left here")
    String erase();

    @Message(
            "Your battles are deleted, with all that was said in them, and so are the digests of your address, the words of"
                    + " your reports and the number in your cookie. Your votes stay as those of nobody: under a new random number,"
                    + " from which no way leads to you, since the leaderboard is made of them. A backup or an export that was made"
                    + " before still has what was there.")
    String erase_text();

    @Message("Your personal link ends, too.")
    String erase_invitation();

    @Message("If your account was taken out of the ratings, its number is kept to hold it out.")
    String erase_sign_in();

    @Message("Under the cookie of this browser: {battles} {#if battles == 1}battle{#else}battles{/if}, {votes}"
            + " {#if votes == 1}vote{#else}votes{/if}.")
    String yours(long battles, long votes);

    @Message("This browser has no cookie of the arena, so that there is nothing to erase from here.")
    String nobody();

    @Message("Erase")
    String erase_now();

    @Message("Erase all of it? There is no way back.")
    String erase_sure();

    @Message("Keep it")
    String erase_not();

    @Message("Erased. This browser is nobody here again.")
    String erased();

    @Message("That did not work; perhaps a part is erased already. Try again in a moment.")
    String not_erased();

    @Message(
            "Votes are being checked just now, or somebody else is being erased. Nothing of this one is erased yet; please"
                    + " try again in a moment.")
    String busy();

    @Message("This request brings no cookie of a voter.")
    String nobody_here();
}
