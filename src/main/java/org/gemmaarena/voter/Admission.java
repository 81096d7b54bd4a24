package org.gemmaarena.voter;

/**
 * How the arena stands to whoever looks at a page.
 *
 * @param admitted whether they may start battles and vote, if only as a new voter
 */
public record Admission(Access access, boolean admitted) {

    public boolean isWantingInvitation() {
        return access == Access.INVITATION && !admitted;
    }

    public boolean isWantingSignIn() {
        return access == Access.SIGN_IN && !admitted;
    }

    public boolean isSignedIn() {
        return access == Access.SIGN_IN && admitted;
    }
}
