package org.gemmaarena.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A format of pictures that is read, known by the first bytes. */
enum PictureFormat {
    PNG("\u0089PNG\r\n\u001a\n", "", 30),
    /** One that is sharpened step by step (progressive) needs 6 bytes a pixel, outside the heap. */
    JPEG("\u00ff\u00d8\u00ff", "", 30),
    /** Its reader keeps about 50 bytes a pixel until it is through. */
    WEBP("RIFF", "WEBP", 4);

    private static final int MEGA = 1_000_000;

    private final byte[] start;
    private final byte[] kind;
    private final int megapixels;

    PictureFormat(String start, String kind, int megapixels) {
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
        this.kind = kind.getBytes(StandardCharsets.ISO_8859_1);
        this.megapixels = megapixels;
    }

    static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        return file.length >= 12
                && Arrays.equals(file, 0, start.length, start, 0, start.length)
                && Arrays.equals(file, 8, 8 + kind.length, kind, 0, kind.length);
    }

    boolean takes(int width, int height) {
        return (long) width * height <= (long) megapixels * MEGA;
    }

    ImageReader reader() throws IOException {
        return this == WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(name()).next();
    }
}
