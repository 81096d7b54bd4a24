package org.gemmaarena.admin.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around accounts and signing in. */
@MessageBundle("signin")
public interface SignInMessages {

    @Message("Sign in")
    String title();

    @Message("For the people who run this arena. To vote, nobody needs to sign in here.")
    String lead();

    @Message("User")
    String user();

    @Message("Password")
    String password();

    @Message("Sign in")
    String sign_in();

    @Message("Sign in with your organisation")
    String openid();

    @Message("User or password is wrong.")
    String wrong();

    @Message("Too many wrong passwords. No password is looked at for another {seconds} s.")
    String too_many_failures(long seconds);

    @Message("Who may only look can change nothing here. Ask an admin.")
    String viewers_only_look();

    @Message("Your organisation knows you, but gives you no role in this arena. Ask its admin to add you to a group.")
    String openid_no_role();

    @Message("Your name and password")
    String account_lead();

    @Message("You are {name}, as {role}.")
    String you_are(String name, String role);

    @Message("Change your password")
    String change_password();

    @Message("Password now")
    String password_now();

    @Message("New password")
    String password_new();

    @Message("At least {least} characters. All other sessions of this account end.")
    String password_rule(int least);

    @Message("Change it")
    String change();

    @Message("You signed in with your organisation: there is no password to change here.")
    String password_elsewhere();

    @Message("A password has at least {least} characters and at most {most} bytes.")
    String password_unfit(int least, int most);

    @Message("That is not the password of now.")
    String password_now_wrong();

    @Message("Who may come here")
    String accounts();

    @Message("Name")
    String name();

    @Message("Role")
    String role();

    @Message("Since")
    String since();

    @Message("Signed in now")
    String sessions();

    @Message("Add an account")
    String add();

    @Message("Add")
    String add_button();

    @Message("Remove")
    String remove();

    @Message("{name} can’t sign in any more, and is signed out everywhere.")
    String remove_confirm(String name);

    @Message("by the configuration")
    String configured();

    @Message("Admin: sees and changes everything")
    String role_admin();

    @Message("Viewer: looks, changes nothing")
    String role_viewer();

    @Message("A name has 1 to 64 letters, digits and . _ @ + -, and begins with a letter or digit.")
    String name_unfit();

    @Message("The role is admin or viewer.")
    String role_unknown();

    @Message("There is an account of that name.")
    String name_taken();

    @Message("There is no such account.")
    String account_unknown();

    @Message("The account of the configuration stays, as an admin.")
    String account_stays();

    @Message("New password")
    String reset();

    @Message("Set")
    String reset_button();
}
