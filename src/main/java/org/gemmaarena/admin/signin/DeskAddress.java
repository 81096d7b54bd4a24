package org.gemmaarena.admin.signin;

import java.net.URI;

/** Where to go after signing in: only to a page of the desk, whatever the address says. */
final class DeskAddress {

    private static final String START = "/admin";
    private static final String PAGE = "/admin(/[A-Za-z0-9._~%-]*)*(\\?[A-Za-z0-9._~%&=+,:-]*)?";
    private static final int LONGEST = 2000;

    private DeskAddress() {}

    static String orStart(String wanted) {
        boolean page = wanted != null
                && wanted.length() <= LONGEST
                && wanted.matches(PAGE)
                && !wanted.contains("..")
                && !wanted.startsWith(SignInPage.SIGN_IN);
        return page && isAddress(wanted) ? wanted : START;
    }

    private static boolean isAddress(String text) {
        try {
            return URI.create(text).getPath().startsWith(START);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
