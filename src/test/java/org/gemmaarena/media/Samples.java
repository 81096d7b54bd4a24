package org.gemmaarena.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntToDoubleFunction;
import javax.imageio.ImageIO;

/** Pictures and sounds to try with. */
public final class Samples {

    /** Stands in the metadata of {@link #photo}. */
    static final String SECRET = "Home of the photographer";

    private Samples() {}

    /** Blue, with the upper left quarter red. */
    static BufferedImage corner(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    public static byte[] png(int width, int height) {
        return encoded(corner(width, height), "png");
    }

    static byte[] encoded(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A JPEG with an Exif block that has an orientation, a description and a place (GPS), and with a comment. */
    public static byte[] photo(int width, int height, int orientation) {
        var plain = encoded(corner(width, height), "jpeg");
        var exif = exif(orientation);
        var comment = SECRET.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(plain.length + 4 + exif.length + 4 + comment.length)
                .put(plain, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + exif.length))
                .put(exif)
                .putShort((short) 0xFFFE)
                .putShort((short) (2 + comment.length))
                .put(comment)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private static byte[] exif(int orientation) {
        var description = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        int gps = 8 + 2 + 3 * 12 + 4;
        int degrees = gps + 2 + 2 * 12 + 4;
        var tiff = ByteBuffer.allocate(6 + degrees + 24 + description.length);
        tiff.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 3);
        entry(tiff, 0x010E, 2, description.length).putInt(degrees + 24);
        entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8825, 4, 1).putInt(gps);
        tiff.putInt(0).putShort((short) 2);
        entry(tiff, 0x0001, 2, 2).put(new byte[] {'N', 0, 0, 0});
        entry(tiff, 0x0002, 5, 3).putInt(degrees);
        tiff.putInt(0);
        tiff.putInt(52).putInt(1).putInt(31).putInt(1).putInt(12).putInt(1);
        return tiff.put(description).array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    /** A tone of one second or more in 16-bit PCM, every channel the same, with a comment before the samples. */
    public static byte[] tone(double seconds, int rate, int channels, double hertz) {
        return wav(seconds, rate, channels, i -> 0.5 * Math.sin(2 * Math.PI * hertz * i / rate));
    }

    static byte[] wav(double seconds, int rate, int channels, IntToDoubleFunction wave) {
        var comment = SECRET.getBytes(StandardCharsets.US_ASCII);
        int frames = (int) Math.round(seconds * rate);
        int bytes = 2 * channels * frames;
        var wav = ByteBuffer.allocate(12 + 24 + 20 + comment.length + 8 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(wav.capacity() - 8).put(ascii("WAVEfmt ")).putInt(16);
        wav.putShort((short) 1).putShort((short) channels).putInt(rate).putInt(rate * channels * 2);
        wav.putShort((short) (channels * 2)).putShort((short) 16);
        wav.put(ascii("LIST")).putInt(12 + comment.length).put(ascii("INFOICMT"));
        wav.putInt(comment.length).put(comment);
        wav.put(ascii("data")).putInt(bytes);
        for (int i = 0; i < frames; i++) {
            for (int channel = 0; channel < channels; channel++) {
                wav.putShort((short) (32767 * wave.applyAsDouble(i)));
            }
        }
        return wav.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
