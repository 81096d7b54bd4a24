package org.gemmaarena.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.gemmaarena.media.UnusableMedia.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    @Test
    void no_metadata_is_left() throws Exception {
        var photo = Samples.photo(80, 60, 1);
        assertThat(text(photo)).contains("Exif").contains(Samples.SECRET);
        var kept = Pictures.rewrite(photo);
        assertThat(kept.type()).isEqualTo(MediaType.JPEG);
        assertThat(text(kept.bytes())).doesNotContain("Exif").doesNotContain(Samples.SECRET);
        assertThat(image(kept).getWidth()).isEqualTo(80);
    }

    @Test
    void what_stands_behind_a_picture_is_cut_off() throws Exception {
        var png = Samples.png(20, 20);
        var longer = Arrays.copyOf(png, png.length + 100);
        System.arraycopy("<script>".getBytes(StandardCharsets.US_ASCII), 0, longer, png.length, 8);
        assertThat(text(Pictures.rewrite(longer).bytes())).doesNotContain("<script>");
    }

    /** Where the red corner, upper left as stored, is to be seen. */
    @ParameterizedTest
    @CsvSource({
        "1, false, left, top",
        "2, false, right, top",
        "3, false, right, bottom",
        "4, false, left, bottom",
        "5, true, left, top",
        "6, true, right, top",
        "7, true, right, bottom",
        "8, true, left, bottom"
    })
    void a_photo_stands_upright(int orientation, boolean turned, String side, String end) throws Exception {
        var image = image(Pictures.rewrite(Samples.photo(80, 60, orientation)));
        assertThat(image.getWidth()).isEqualTo(turned ? 60 : 80);
        assertThat(image.getHeight()).isEqualTo(turned ? 80 : 60);
        for (var x : new String[] {"left", "right"}) {
            for (var y : new String[] {"top", "bottom"}) {
                int column = x.equals("left") ? 8 : image.getWidth() - 9;
                int row = y.equals("top") ? 8 : image.getHeight() - 9;
                assertThat(isRed(image, column, row)).as(x + " " + y).isEqualTo(x.equals(side) && y.equals(end));
            }
        }
    }

    @Test
    void a_webp_with_loss_and_one_without_are_read_and_transparency_becomes_white() throws Exception {
        var lossy = image(Pictures.rewrite(resource("lossy.webp")));
        assertThat(isRed(lossy, 4, 4)).isTrue();
        assertThat(isRed(lossy, 60, 44)).isFalse();
        var transparent = Pictures.rewrite(resource("transparent.webp"));
        assertThat(transparent.type()).isEqualTo(MediaType.PNG);
        assertThat(isRed(image(transparent), 4, 4)).isTrue();
        assertThat(new Color(image(transparent).getRGB(60, 44))).isEqualTo(Color.WHITE);
    }

    @Test
    void a_large_picture_is_scaled_down_and_keeps_its_shape() throws Exception {
        var image = image(Pictures.rewrite(Samples.encoded(Samples.corner(6000, 1500), "jpeg")));
        assertThat(image.getWidth()).isEqualTo(2048);
        assertThat(image.getHeight()).isEqualTo(512);
        assertThat(isRed(image, 900, 200)).isTrue();
        assertThat(isRed(image, 1100, 200)).isFalse();
    }

    @Test
    void noise_is_made_to_fit() throws Exception {
        var random = new Random(1);
        var noise = new BufferedImage(2048, 2048, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 2048 * 2048; i++) {
            noise.setRGB(i % 2048, i / 2048, random.nextInt());
        }
        var kept = Pictures.rewrite(Samples.encoded(noise, "png"));
        assertThat(kept.type()).isEqualTo(MediaType.JPEG);
        assertThat(kept.bytes().length).isBetween(100_000, MediaFile.MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 60_000, Integer.MAX_VALUE})
    void a_small_file_that_says_it_is_huge_is_refused_by_its_size_alone(int side) {
        assertRefused(saysItIs(side), Reason.TOO_MANY_PIXELS);
    }

    /** 233 kB of zeros; one of its rows is 240 MB. */
    @Test
    void a_picture_of_one_endless_row_is_refused_before_it_is_read() {
        assertRefused(Bombs.blackPng(30_000_000, 1), Reason.TOO_MANY_PIXELS);
        assertRefused(Bombs.blackPng(1, 30_000_000), Reason.TOO_MANY_PIXELS);
    }

    @Test
    void a_picture_may_be_as_long_as_the_limit_but_not_have_more_bytes_than_another() throws Exception {
        assertThat(image(Pictures.rewrite(Bombs.blackPng(PictureBounds.LONGEST_SIDE, 1)))
                        .getWidth())
                .isEqualTo(Pictures.LONGEST_SIDE);
        assertRefused(Bombs.blackPng(5_400, 5_400), Reason.TOO_MANY_PIXELS);
    }

    @Test
    void a_jpeg_that_is_sharpened_without_end_is_refused() throws Exception {
        assertThat(image(Pictures.rewrite(Bombs.progressiveJpeg(0))).getWidth()).isEqualTo(80);
        assertThat(image(Pictures.rewrite(Bombs.progressiveJpeg(50))).getWidth())
                .isEqualTo(80);
        assertRefused(Bombs.progressiveJpeg(500), Reason.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"lossy.webp, 'VP8 '", "transparent.webp, VP8L"})
    void a_webp_with_a_frame_that_is_larger_than_the_whole_is_refused(String name, String chunk) throws Exception {
        assertRefused(Bombs.withHugeFrame(resource(name), chunk), Reason.TOO_MANY_PIXELS);
    }

    @Test
    void other_files_are_refused_whatever_they_are_called() {
        assertRefused(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII), Reason.OTHER_FORMAT);
        assertRefused("GIF89a and more than that".getBytes(StandardCharsets.US_ASCII), Reason.OTHER_FORMAT);
        assertRefused(Samples.tone(1, 8000, 1, 440), Reason.OTHER_FORMAT);
        assertRefused(new byte[1], Reason.OTHER_FORMAT);
    }

    @Test
    void broken_files_are_refused_or_read_but_never_break_the_arena() throws Exception {
        var random = new Random(2);
        for (var whole : new byte[][] {
            Samples.png(40, 30), Samples.photo(40, 30, 6), resource("lossy.webp"), resource("transparent.webp")
        }) {
            assertRefused(Arrays.copyOf(whole, 30), Reason.UNREADABLE);
            for (int i = 0; i < 300; i++) {
                var broken = whole.clone();
                for (int hit = 0; hit < 4; hit++) {
                    broken[12 + random.nextInt(broken.length - 12)] = (byte) random.nextInt();
                }
                try {
                    Pictures.rewrite(broken);
                } catch (UnusableMedia refused) {
                    assertThat(refused.reason()).isIn(Reason.UNREADABLE, Reason.TOO_MANY_PIXELS);
                }
            }
        }
    }

    private static void assertRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> Pictures.rewrite(file))
                .isInstanceOfSatisfying(UnusableMedia.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    /** A PNG with nothing but a header. */
    private static byte[] saysItIs(int side) {
        var png = ByteBuffer.wrap(Arrays.copyOf(Samples.png(1, 1), 60));
        png.putInt(16, side).putInt(20, side);
        var check = new CRC32();
        check.update(png.array(), 12, 17);
        return png.putInt(29, (int) check.getValue()).array();
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 150 && colour.getBlue() < 100 && colour.getGreen() < 100;
    }

    private static BufferedImage image(MediaFile file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file.bytes()));
    }

    private static byte[] resource(String name) throws IOException {
        try (var file = PicturesTest.class.getResourceAsStream("/media/" + name)) {
            return file.readAllBytes();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
