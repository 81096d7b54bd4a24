package org.gemmaarena.transfer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of imports and exports. */
@MessageBundle("transfer")
public interface TransferMessages {

    @Message("“{format}” is not a format of this address. It takes {known}.")
    String format_unknown(String format, String known);

    @Message("An arena’s name has 1 to 64 of a-z, 0-9, dot, dash and underscore, and begins with a letter or a digit.")
    String arena_malformed();

    @Message("“{arena}” takes only votes cast here. Import under another name.")
    String arena_reserved(String arena);

    @Message("There is no arena “{arena}”.")
    String arena_unknown(String arena);

    @Message("The file broke off while it was sent. Nothing was imported.")
    String broke_off();

    @Message("The file cannot be stored here, perhaps for lack of room. Nothing was imported.")
    String cannot_store();

    @Message("The file is larger than {bytes} bytes. Nothing was imported.")
    String too_large(long bytes);

    @Message("The line is longer than 4,500,000 characters.")
    String line_too_long();

    @Message("The line is longer than the 4,000,000 characters that can be kept of it.")
    String line_too_long_to_keep();

    @Message("The line is not UTF-8.")
    String not_utf8();

    @Message("The line is not JSON that can be read.")
    String not_json();

    @Message("The line is not a JSON object.")
    String not_an_object();

    @Message("A field stands in it twice.")
    String field_twice();

    @Message("It is nested too deeply.")
    String too_deep();

    @Message("“{field}” is nested too deeply.")
    String field_too_deep(String field);

    @Message("“{field}” is missing or blank.")
    String missing(String field);

    @Message("“{field}” has the wrong type.")
    String wrong_type(String field);

    @Message("“{field}” is too long.")
    String field_too_long(String field);

    @Message("“{field}” has a character that cannot be stored.")
    String forbidden_character(String field);

    @Message("“{field}” has a value that is not known.")
    String unknown_value(String field);

    @Message("“{field}” is out of range.")
    String out_of_range(String field);

    @Message("“{field}” has too many values.")
    String too_many_values(String field);

    @Message("Both sides are the same model.")
    String same_model();

    @Message("The arena has as many models as it can take.")
    String too_many_models();
}
