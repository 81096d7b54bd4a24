package org.gemmaarena.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.sound.sampled.AudioSystem;
import org.gemmaarena.media.UnusableMedia.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {

    @ParameterizedTest
    @CsvSource({"16000, 1", "8000, 1", "44100, 2", "48000, 2", "96000, 1", "22050, 6"})
    void a_tone_is_still_that_tone_at_16_kHz_on_one_channel(int rate, int channels) throws Exception {
        var kept = Sounds.rewrite(Samples.tone(1, rate, channels, 1000));
        var sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(kept.bytes()));
        assertThat(sound.getFormat().getSampleRate()).isEqualTo(16_000);
        assertThat(sound.getFormat().getChannels()).isEqualTo(1);
        assertThat(sound.getFormat().getSampleSizeInBits()).isEqualTo(16);
        assertThat(sound.getFrameLength()).isEqualTo(16_000);
        assertThat(amplitude(kept, 1000)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void a_tone_that_16_kHz_cannot_carry_is_not_folded_back() throws Exception {
        var kept = Sounds.rewrite(Samples.tone(1, 48_000, 1, 11_000));
        assertThat(amplitude(kept, 5_000)).isLessThan(0.01);
    }

    @Test
    void no_metadata_is_left() throws Exception {
        var tone = Samples.tone(1, 16_000, 1, 440);
        assertThat(text(tone)).contains(Samples.SECRET);
        var kept = Sounds.rewrite(tone);
        assertThat(text(kept.bytes())).doesNotContain(Samples.SECRET).doesNotContain("LIST");
        assertThat(kept.bytes()).hasSize(44 + 32_000);
    }

    @Test
    void thirty_seconds_are_taken_and_fit_and_more_are_not() throws Exception {
        assertThat(Sounds.rewrite(Samples.tone(30, 8_000, 1, 440)).bytes()).hasSizeLessThan(MediaFile.MOST_BYTES);
        assertRefused(Samples.tone(30.5, 8_000, 1, 440), Reason.TOO_LONG);
    }

    @Test
    void a_length_that_is_a_lie_does_not_help() {
        var tone = Samples.tone(31, 8_000, 1, 440);
        var lie = ByteBuffer.wrap(tone).order(ByteOrder.LITTLE_ENDIAN);
        lie.putInt(tone.length - 2 * 31 * 8_000 - 4, 0x7FFFFFF0);
        assertRefused(tone, Reason.TOO_LONG);
    }

    @Test
    void other_and_broken_files_are_refused() {
        assertRefused(Samples.png(100, 100), Reason.OTHER_FORMAT);
        assertRefused("RIFF".getBytes(StandardCharsets.US_ASCII), Reason.OTHER_FORMAT);
        var tone = Samples.tone(1, 8_000, 1, 440);
        assertRefused(Arrays.copyOf(tone, 50), Reason.UNREADABLE);
        var strange = tone.clone();
        strange[20] = 85;
        assertRefused(strange, Reason.UNREADABLE);
    }

    /** Of one frequency (Goertzel), full scale 1. */
    private static double amplitude(MediaFile wav, double hertz) {
        var samples = ByteBuffer.wrap(wav.bytes())
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(44)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < samples.limit(); i++) {
            double angle = 2 * Math.PI * hertz * i / Sounds.RATE;
            real += samples.get(i) * Math.cos(angle);
            imaginary += samples.get(i) * Math.sin(angle);
        }
        return 2 * Math.hypot(real, imaginary) / samples.limit() / 32767;
    }

    private static void assertRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> Sounds.rewrite(file))
                .isInstanceOfSatisfying(UnusableMedia.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
