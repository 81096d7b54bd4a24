package org.gemmaarena.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels, and nothing else, into as many bytes as may be kept. */
final class PictureWriter {

    private static final float[] QUALITIES = {0.92f, 0.85f, 0.75f};
    private static final double SMALLER = 0.7;

    private PictureWriter() {}

    /** As PNG where the picture came without loss and fits; else as the best JPEG that fits. */
    static MediaFile write(BufferedImage image, boolean lossless) throws IOException {
        if (lossless) {
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", new MemoryCacheImageOutputStream(png));
            if (png.size() <= MediaFile.MOST_BYTES) {
                return new MediaFile(MediaType.PNG, png.toByteArray());
            }
        }
        for (var quality : QUALITIES) {
            var jpeg = jpeg(image, quality);
            if (jpeg.length <= MediaFile.MOST_BYTES) {
                return new MediaFile(MediaType.JPEG, jpeg);
            }
        }
        int side = (int) (SMALLER * Math.max(image.getWidth(), image.getHeight()));
        return write(Pixels.within(image, side), false);
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
