package org.gemmaarena.media;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words in which a picture or a sound can't be taken. */
@MessageBundle("media")
public interface MediaMessages {

    @Message("Send pictures or a sound, not both.")
    String both();

    @Message("{count} pictures are too many; a prompt takes up to {most}.")
    String too_many(int count, int most);

    @Message("The picture is missing its data.")
    String picture_missing();

    @Message("The sound is missing its data.")
    String sound_missing();

    @Message("Picture {number} is larger than {most} MB. Please send a smaller file.")
    String picture_too_large(int number, int most);

    @Message("The sound is larger than {most} MB. Please send a shorter one.")
    String sound_too_large(int most);

    @Message("Picture {number} is no PNG, JPEG or WebP file, whatever its name says.")
    String picture_other_format(int number);

    @Message("The sound is no WAV file, whatever its name says.")
    String sound_other_format();

    @Message("Picture {number} can’t be read. Please save it anew as PNG or JPEG.")
    String picture_unreadable(int number);

    @Message("The sound can’t be read. Please save it anew as a plain WAV file (PCM).")
    String sound_unreadable();

    @Message("Picture {number} has too many pixels. Please scale it down, or save it as JPEG.")
    String picture_too_many_pixels(int number);

    @Message("The sound is longer than {most} seconds. Please cut it.")
    String sound_too_long(int most);

    @Message("The arena is busy with the pictures and sounds of others. Please try again in {seconds} seconds.")
    String busy(long seconds);
}
