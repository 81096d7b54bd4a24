package org.gemmaarena.admin.signin;

/** What accounts are called; never with a colon, which ends the name in HTTP Basic and marks names from elsewhere. */
final class AccountNames {

    static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}";

    private AccountNames() {}
}
