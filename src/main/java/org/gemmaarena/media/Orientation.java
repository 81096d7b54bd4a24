package org.gemmaarena.media;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held, from the tag Orientation (0x0112) of a file's Exif block: 1 upright, 2 to 8 mirrored and turned
 * (CIPA DC-008, 4.6.5). Whatever is broken or absent counts as upright.
 *
 * @param value 1 to 8
 */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    static Orientation of(PictureFormat format, byte[] file) {
        try {
            return switch (format) {
                case JPEG -> ofJpeg(ByteBuffer.wrap(file).position(2));
                case WEBP -> ofWebp(ByteBuffer.wrap(file).position(12).order(ByteOrder.LITTLE_ENDIAN));
                case PNG -> UPRIGHT;
            };
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    /** Segments: 0xFF, a marker, a length that counts itself. */
    private static Orientation ofJpeg(ByteBuffer file) {
        while ((file.get() & 0xFF) == 0xFF) {
            var marker = file.get() & 0xFF;
            if (marker == START_OF_SCAN) {
                return UPRIGHT;
            }
            var length = file.getShort() & 0xFFFF;
            var segment = file.slice(file.position(), length - 2);
            if (marker == APP1 && beginsWithExif(segment)) {
                return ofTiff(segment.position(EXIF.length).slice());
            }
            file.position(file.position() + length - 2);
        }
        return UPRIGHT;
    }

    /** Chunks: four letters, a length, padded to an even number of bytes. */
    private static Orientation ofWebp(ByteBuffer file) {
        while (file.hasRemaining()) {
            var name = new byte[4];
            file.get(name);
            var length = file.getInt();
            if (new String(name, StandardCharsets.US_ASCII).equals("EXIF")) {
                var chunk = file.slice(file.position(), length);
                return ofTiff(
                        chunk.position(beginsWithExif(chunk) ? EXIF.length : 0).slice());
            }
            file.position(Math.addExact(file.position(), length + (length & 1)));
        }
        return UPRIGHT;
    }

    private static boolean beginsWithExif(ByteBuffer block) {
        return block.remaining() >= EXIF.length && block.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF));
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        for (int left = tiff.getShort() & 0xFFFF; left > 0; left--) {
            int entry = tiff.position();
            int value = tiff.getShort(entry + 8);
            if (tiff.getShort(entry) == TAG && tiff.getShort(entry + 2) == SHORT && value >= 1 && value <= 8) {
                return new Orientation(value);
            }
            tiff.position(entry + 12);
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean turns() {
        return value >= 5;
    }

    /** From a picture of this width and height as stored to the upright one. */
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
