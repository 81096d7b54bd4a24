package org.gemmaarena.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Small files that want much memory or time. */
final class Bombs {

    private static final int SIXTEEN_BITS = 16;
    private static final int RGBA = 6;

    private Bombs() {}

    /** Whole and right, with 16 bits for each of red, green, blue and opacity. */
    static byte[] blackPng(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) SIXTEEN_BITS).put((byte) RGBA);
        var png = new ByteArrayOutputStream();
        png.writeBytes(Arrays.copyOf(Samples.png(1, 1), 8));
        png.writeBytes(chunk("IHDR", header.array()));
        png.writeBytes(chunk("IDAT", zeros(width * 8L + 1, height)));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] zeros(long row, int rows) {
        var packed = new ByteArrayOutputStream();
        var block = new byte[1 << 16];
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            for (long left = row * rows; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] chunk(String name, byte[] content) {
        var chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
        chunk.put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
        var check = new CRC32();
        check.update(chunk.array(), 4, content.length + 4);
        return chunk.putInt((int) check.getValue()).array();
    }

    /** Of 80 by 60 pixels, with its last scan so many times more. */
    static byte[] progressiveJpeg(int more) throws IOException {
        var plain = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(plain)) {
            var settings = writer.getDefaultWriteParam();
            settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(Samples.corner(80, 60), null, null), settings);
        } finally {
            writer.dispose();
        }
        var file = plain.toByteArray();
        int end = file.length - 2;
        int scan = text(file).lastIndexOf("\u00ff\u00da");
        var longer = new ByteArrayOutputStream();
        longer.write(file, 0, end);
        for (int i = 0; i < more; i++) {
            longer.write(file, scan, end - scan);
        }
        longer.write(file, end, 2);
        return longer.toByteArray();
    }

    /** The same file, whose frame says that it has 16383 pixels on each side. */
    static byte[] withHugeFrame(byte[] webp, String chunk) {
        var file = ByteBuffer.wrap(webp.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int frame = text(webp).indexOf(chunk) + 8;
        if (chunk.equals("VP8L")) {
            file.putInt(frame + 1, 16382 | 16382 << 14);
        } else {
            file.putShort(frame + 6, (short) 16383).putShort(frame + 8, (short) 16383);
        }
        return file.array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
