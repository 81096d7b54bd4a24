package org.gemmaarena.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of invitations. */
@MessageBundle("invitations")
public interface InvitationMessages {

    @Message("A personal link each. Whoever comes by it is one and the same voter, also with a new browser.")
    String lead();

    @Message(
            "{#switch access}{#case 'INVITATION'}Only who has such a link may start battles and vote (arena.access=invitation)."
                    + "{#case 'OPEN'}The arena is open to everybody now (arena.access=open): invitations matter only with"
                    + " arena.access=invitation. Links made now work as soon as that is set."
                    + "{#case 'SIGN_IN'}Whoever signs in may vote now (arena.access=sign-in): invitations matter only with"
                    + " arena.access=invitation.{/switch}")
    String access(String access);

    @Message("Invite somebody")
    String invite();

    @Message("For whom? Only admins read this.")
    String note();

    @Message("Until when? In your own time; empty for no end.")
    String ends_field();

    @Message("Make a link")
    String make();

    @Message("The link for {note}")
    String link_title(String note);

    @Message("Give it to one person. It is shown here once and never again: the arena keeps only a digest of it.")
    String link_note();

    @Message("Link")
    String link();

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();

    @Message("Not copied: select it and copy it by hand")
    String not_copied();

    @Message("Invitations")
    String list();

    @Message("Nobody was invited yet.")
    String none();

    @Message("For")
    String whom();

    @Message("Made (UTC)")
    String made();

    @Message("Ends")
    String ends();

    @Message("no end")
    String no_end();

    @Message("Last used")
    String used();

    @Message("never")
    String never();

    @Message("State")
    String state();

    @Message("{#switch state}{#case 'GOOD'}good{#case 'OVER'}over{#case 'REVOKED'}revoked{/switch}")
    String state_of(String state);

    @Message("Votes")
    String votes();

    @Message("votes by {note}")
    String votes_of(String note);

    @Message("See")
    String see();

    @Message("Revoke")
    String revoke();

    @Message(
            "{note} can then neither start battles nor vote by this link, and a new link makes another voter. Votes cast stay.")
    String revoke_confirm(String note);

    @Message("Older invitations")
    String older();
}
