package org.gemmaarena.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that surround every page. */
@MessageBundle("layout")
public interface LayoutMessages {

    @Message("Gemma Arena")
    String name();

    @Message("Two answers, one blind vote. Scores for local models that say how sure they are.")
    String description();

    @Message("Skip to the content")
    String skip();

    @Message("Main")
    String navigation();

    @Message("Battle")
    String battle();

    @Message("Leaderboard")
    String leaderboard();

    @Message("Theme")
    String theme();

    @Message("As the system")
    String theme_system();

    @Message("Light")
    String theme_light();

    @Message("Dark")
    String theme_dark();

    @Message("Demonstration")
    String demonstration();

    @Message("How to get real models")
    String demonstration_commands();

    @Message("Run this on the machine of the arena. It changes over by itself, without a restart.")
    String demonstration_after();

    @Message("What is kept: your prompts, both answers and your votes, on this server, under a random number in a"
            + " cookie; no name, no address. No other visitor sees a battle until you publish it."
            + " Don’t write what must stay secret.")
    String kept();

    @Message("Privacy: how long, and how to erase it")
    String privacy();

    @Message("This page needs JavaScript, which is switched off in this browser.")
    String needs_script();

    @Message("Error {status}")
    String error_status(int status);

    @Message("Start a battle")
    String error_battle();

    @Message("See the leaderboard")
    String error_leaderboard();
}
