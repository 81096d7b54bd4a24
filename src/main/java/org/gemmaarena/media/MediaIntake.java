package org.gemmaarena.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gemmaarena.web.ProblemException;

/** Takes the pictures and sounds of a prompt, or says in words what is wrong with them. */
@ApplicationScoped
public class MediaIntake {

    public static final int MOST_PICTURES = 4;

    public static final int MOST_SECONDS = Sounds.LONGEST_SECONDS;

    /** Of a file as it is sent. */
    public static final int MOST_BYTES = 8 << 20;

    private static final int MEGABYTES = MOST_BYTES >> 20;

    /** A picture that is being read may need 200 MB. */
    private static final int AT_ONCE = 1;

    /** Each holds a thread of the server while it waits. */
    private static final int MOST_WAITING = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BUSY_RETRY = Duration.ofSeconds(5);

    private final MediaMessages words;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Semaphore presence = new Semaphore(AT_ONCE + MOST_WAITING);

    MediaIntake(MediaMessages words) {
        this.words = words;
    }

    /** Refuses what is too much, before anything is read. */
    public void requireAllowed(Uploads uploads) {
        if (uploads.hasPictures() && uploads.hasSound()) {
            throw ProblemException.invalid("audio", words.both());
        }
        int pictures = uploads.pictures().size();
        if (pictures > MOST_PICTURES) {
            throw ProblemException.invalid("images", words.too_many(pictures, MOST_PICTURES));
        }
        for (int i = 0; i < pictures; i++) {
            var picture = uploads.pictures().get(i);
            require(picture, picture(i), words.picture_missing(), words.picture_too_large(i + 1, MEGABYTES));
        }
        if (uploads.hasSound()) {
            require(uploads.sound(), "audio", words.sound_missing(), words.sound_too_large(MEGABYTES));
        }
    }

    /** Writes anew what is allowed, in its order. */
    public List<MediaFile> take(Uploads uploads) {
        var files = new ArrayList<MediaFile>();
        if (!uploads.hasPictures() && !uploads.hasSound()) {
            return files;
        }
        return inTurn(() -> {
            for (int i = 0; i < uploads.pictures().size(); i++) {
                files.add(takePicture(i, uploads.pictures().get(i).data()));
            }
            if (uploads.hasSound()) {
                files.add(takeSound(uploads.sound().data()));
            }
            return files;
        });
    }

    /** Refuses at once where enough wait already, and after a while where it takes too long. */
    <T> T inTurn(Supplier<T> work) {
        if (!presence.tryAcquire()) {
            throw busy();
        }
        try {
            occupy();
            try {
                return work.get();
            } finally {
                places.release();
            }
        } finally {
            presence.release();
        }
    }

    private MediaFile takePicture(int index, byte[] file) {
        try {
            return Pictures.rewrite(file);
        } catch (UnusableMedia unusable) {
            var why =
                    switch (unusable.reason()) {
                        case OTHER_FORMAT -> words.picture_other_format(index + 1);
                        case UNREADABLE, TOO_LONG -> words.picture_unreadable(index + 1);
                        case TOO_MANY_PIXELS -> words.picture_too_many_pixels(index + 1);
                    };
            throw ProblemException.invalid(picture(index), why);
        }
    }

    private MediaFile takeSound(byte[] file) {
        try {
            return Sounds.rewrite(file);
        } catch (UnusableMedia unusable) {
            var why =
                    switch (unusable.reason()) {
                        case OTHER_FORMAT -> words.sound_other_format();
                        case UNREADABLE, TOO_MANY_PIXELS -> words.sound_unreadable();
                        case TOO_LONG -> words.sound_too_long(MOST_SECONDS);
                    };
            throw ProblemException.invalid("audio", why);
        }
    }

    private static void require(Upload file, String field, String missing, String tooLarge) {
        if (file == null || file.data() == null || file.data().length == 0) {
            throw ProblemException.invalid(field, missing);
        }
        if (file.data().length > MOST_BYTES) {
            throw ProblemException.tooLarge(field, tooLarge);
        }
    }

    private static String picture(int index) {
        return "images[" + index + "]";
    }

    private void occupy() {
        try {
            if (places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw busy();
    }

    private ProblemException busy() {
        return ProblemException.unavailable(words.busy(BUSY_RETRY.toSeconds()), BUSY_RETRY);
    }
}
