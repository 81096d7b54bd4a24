package org.gemmaarena.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whether what a picture says of itself can be read in the memory and time that it may take, before a pixel is. */
final class PictureBounds {

    /** In pixels. Readers hold whole rows, however few there are. */
    static final int LONGEST_SIDE = 16_384;

    /** In bytes: 30 megapixels of a JPEG that is sharpened step by step, of three colours with two bytes each. */
    private static final long MOST_DECODED = 180_000_000;

    /** Each passes over all pixels, in as little as 60 bytes of the file; encoders make about ten. */
    private static final int MOST_SCANS = 100;

    private static final int DEPTH = 24;
    private static final int COLOUR = 25;

    private PictureBounds() {}

    /** Whether there are few enough pixels. */
    static boolean take(PictureFormat format, byte[] file, int width, int height) {
        return fits(format, width, height)
                && switch (format) {
                    case PNG -> (width * bitsOfPng(file) + 7) / 8 * height <= MOST_DECODED;
                    case JPEG -> true;
                    case WEBP -> innerFramesFit(file);
                };
    }

    /** Whether a JPEG has as few scans as pictures do. */
    static boolean haveFewScans(byte[] file) {
        int scans = 0;
        for (int i = 1; i < file.length; i++) {
            // Among pixels 0xFF is always followed by 0.
            if (file[i - 1] == (byte) 0xFF && file[i] == (byte) 0xDA) {
                scans++;
            }
        }
        return scans <= MOST_SCANS;
    }

    private static boolean fits(PictureFormat format, int width, int height) {
        return width <= LONGEST_SIDE && height <= LONGEST_SIDE && format.takes(width, height);
    }

    /** Of one pixel (PNG specification, third edition, 11.2.1); a broken kind is for the reader to refuse. */
    private static long bitsOfPng(byte[] file) {
        int channels =
                switch (file[COLOUR]) {
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 1;
                };
        return (long) channels * file[DEPTH];
    }

    /** A frame says its own size (RFC 6386, 9.1; RFC 9649, 3.4), which the size of the whole need not be. */
    private static boolean innerFramesFit(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (var chunk : List.of("VP8 ", "VP8L")) {
            int name = ByteBuffer.wrap(chunk.getBytes(StandardCharsets.US_ASCII))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
            for (int at = 12; at + 18 <= file.length; at++) {
                if (bytes.getInt(at) == name && !frameFits(bytes, at + 8, chunk.equals("VP8L"))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean frameFits(ByteBuffer bytes, int at, boolean lossless) {
        if (lossless) {
            int size = bytes.getInt(at + 1);
            return bytes.get(at) != 0x2F || fits(PictureFormat.WEBP, (size & 0x3FFF) + 1, (size >> 14 & 0x3FFF) + 1);
        }
        return fits(PictureFormat.WEBP, bytes.getShort(at + 6) & 0x3FFF, bytes.getShort(at + 8) & 0x3FFF);
    }
}
