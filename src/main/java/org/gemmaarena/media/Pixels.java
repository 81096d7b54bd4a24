package org.gemmaarena.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Draws pictures anew, in plain RGB; what is transparent becomes white, so that every server sees the same. */
final class Pixels {

    private Pixels() {}

    static BufferedImage upright(BufferedImage image, Orientation orientation) {
        int width = orientation.turns() ? image.getHeight() : image.getWidth();
        int height = orientation.turns() ? image.getWidth() : image.getHeight();
        return drawn(image, width, height, orientation.upright(image.getWidth(), image.getHeight()));
    }

    /** In steps of at most a half, which bilinear interpolation averages well; a smaller picture stays as it is. */
    static BufferedImage within(BufferedImage image, int longestSide) {
        int side = Math.max(image.getWidth(), image.getHeight());
        if (side <= longestSide) {
            return image;
        }
        double factor = Math.max(0.5, (double) longestSide / side);
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        var scale = AffineTransform.getScaleInstance(
                (double) width / image.getWidth(), (double) height / image.getHeight());
        return within(drawn(image, width, height, scale), longestSide);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform transform) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawRenderedImage(image, transform);
        graphics.dispose();
        return drawn;
    }
}
