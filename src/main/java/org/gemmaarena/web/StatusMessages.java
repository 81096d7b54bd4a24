package org.gemmaarena.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of errors that belong to no feature. */
@MessageBundle("status")
public interface StatusMessages {

    @Message("Invalid input")
    String invalid_title();

    @Message("The request can’t be understood. Check its address and its body.")
    String invalid();

    @Message("The body is not the JSON that this address takes.")
    String malformed();

    @Message("The field “{field}” has a value that it can’t take.")
    String malformed_field(String field);

    @Message("Sign in first")
    String sign_in_title();

    @Message("This is for the people who run this arena. User and password are missing here, or wrong.")
    String sign_in();

    @Message("This is for admins only. Whoever may only look doesn’t come here.")
    String not_your_role();

    @Message("Refused")
    String refused_title();

    @Message("The request was refused.")
    String refused();

    @Message("This request came from another site and was refused.")
    String cross_site();

    @Message("Not found")
    String not_found_title();

    @Message("There is nothing at this address. Check it, or start from the first page.")
    String not_found();

    @Message("Wrong method")
    String method_title();

    @Message("This address does not take that method.")
    String method();

    @Message("Not acceptable")
    String not_acceptable_title();

    @Message("This address has nothing in the format that was asked for.")
    String not_acceptable();

    @Message("Not possible now")
    String conflict_title();

    @Message("Too large")
    String too_large_title();

    @Message("The request is larger than this arena takes. Please shorten it.")
    String too_large();

    @Message("Wrong format")
    String format_title();

    @Message("This address takes application/json; an import takes application/x-ndjson.")
    String format();

    @Message("Too many requests")
    String too_many_title();

    @Message("Please wait a little before you go on.")
    String too_many();

    @Message("Something broke here")
    String broken_title();

    @Message("This is our fault, not yours. Please try again in a moment.")
    String broken();

    @Message("The arena can’t do this right now. Please try again in a moment.")
    String unavailable();

    @Message("Not available now")
    String unavailable_title();

    @Message(
            "The database can’t be reached right now. What you sent may not have been saved; please look again in a moment.")
    String database_away();

    @Message(
            "The database has no room left. What you sent may not have been saved; please look again in some minutes, when whoever runs this arena has made room.")
    String database_full();
}
