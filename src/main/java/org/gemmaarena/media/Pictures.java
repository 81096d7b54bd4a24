package org.gemmaarena.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gemmaarena.media.UnusableMedia.Reason;

/**
 * Reads a picture and writes it anew: upright, at most 2048 pixels on the longer side, without metadata. The size is read
 * before a pixel is, so that a small file that says it is huge costs nothing.
 */
final class Pictures {

    static final int LONGEST_SIDE = 2048;

    /** A picture that is more than this many times too long is thinned out while it is read, which bounds the memory. */
    private static final int SPARE = 2;

    static {
        System.setProperty("java.awt.headless", "true");
    }

    private Pictures() {}

    static MediaFile rewrite(byte[] file) throws UnusableMedia {
        var format = PictureFormat.of(file).orElseThrow(() -> new UnusableMedia(Reason.OTHER_FORMAT));
        try {
            var upright = Pixels.upright(read(format, file), Orientation.of(format, file));
            return PictureWriter.write(Pixels.within(upright, LONGEST_SIDE), format != PictureFormat.JPEG);
        } catch (IOException | RuntimeException unreadable) {
            // Readers answer hostile files with many kinds of exceptions.
            throw new UnusableMedia(Reason.UNREADABLE);
        }
    }

    private static BufferedImage read(PictureFormat format, byte[] file) throws IOException, UnusableMedia {
        var reader = format.reader();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            return read(format, file, reader);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(PictureFormat format, byte[] file, ImageReader reader)
            throws IOException, UnusableMedia {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (!PictureBounds.take(format, file, width, height)) {
            throw new UnusableMedia(Reason.TOO_MANY_PIXELS);
        }
        if (format == PictureFormat.JPEG && !PictureBounds.haveFewScans(file)) {
            throw new UnusableMedia(Reason.UNREADABLE);
        }
        int most = SPARE * LONGEST_SIDE;
        int every = (Math.max(width, height) + most - 1) / most;
        var thinned = reader.getDefaultReadParam();
        thinned.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, thinned);
    }
}
