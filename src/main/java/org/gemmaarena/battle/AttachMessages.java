package org.gemmaarena.battle;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say of pictures and sounds; never which models can see or hear. */
@MessageBundle("attach")
public interface AttachMessages {

    @Message("Add pictures")
    String pictures();

    @Message("Add a sound")
    String sound();

    @Message("Sent with the prompt")
    String list();

    @Message(
            "Up to {pictures} pictures (PNG, JPEG, WebP), or a WAV file of up to {seconds} seconds: choose, drop or paste."
                    + " They are kept with the prompt, without what a file says of its origin.")
    String hint(int pictures, int seconds);

    @Message(
            "Up to {pictures} pictures (PNG, JPEG, WebP): choose, drop or paste. They are kept with the prompt, without what"
                    + " a file says of its origin.")
    String hint_pictures(int pictures);

    @Message(
            "A WAV file of up to {seconds} seconds: choose, drop or paste. It is kept with the prompt, without what the"
                    + " file says of its origin.")
    String hint_sound(int seconds);

    @Message("The demonstration takes words only, no pictures and no sound.")
    String demonstration();

    @Message("Fewer than two of the models that are ready can see, so pictures can’t be sent now.")
    String nobody_sees();

    @Message("Fewer than two of the models that are ready can hear, so sound can’t be sent now.")
    String nobody_hears();

    @Message("Fewer than two of the models that are ready can see or hear, so a prompt has words only now.")
    String words_only();

    @Message("Sending the pictures or the sound")
    String progress();

    @Message("Close")
    String close();

    // What the scripts say.

    @Message("Remove \\{name}")
    String remove();

    @Message("Added: \\{name}")
    String added();

    @Message("Removed: \\{name}")
    String removed();

    @Message("\\{name} is no PNG, JPEG, WebP or WAV file.")
    String other_format();

    @Message("\\{name} is larger than \\{most} MB.")
    String too_large();

    @Message("\\{name} can’t be read.")
    String unreadable();

    @Message("A prompt takes up to \\{most} pictures; the others were left out.")
    String too_many();

    @Message("A prompt takes one sound; remove the other first.")
    String one_sound();

    @Message("A prompt takes pictures or a sound, not both. Remove one first.")
    String both();

    @Message("\\{name} is longer than \\{most} seconds.")
    String too_long();

    @Message("Sending: \\{percent}%")
    String sending();

    @Message("Sent. The pictures are being prepared.")
    String preparing();

    @Message("Picture \\{number} of \\{count}")
    String picture();

    @Message("Show picture \\{number} of \\{count} larger")
    String larger();

    @Message("Sound")
    String player();
}
