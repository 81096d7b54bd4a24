package org.gemmaarena.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.gemmaarena.media.UnusableMedia.Reason;

/** Reads a WAV file and writes it anew: 16-bit PCM, one channel, 16 kHz, which is what models hear with; no other chunk. */
final class Sounds {

    static final int LONGEST_SECONDS = 30;
    static final int RATE = 16_000;

    private static final int HEADER = 44;
    private static final int SLOWEST = 4_000;
    private static final int FASTEST = 192_000;
    private static final int MOST_CHANNELS = 8;

    private Sounds() {}

    static MediaFile rewrite(byte[] file) throws UnusableMedia {
        if (file.length < HEADER
                || !text(file, 0).equals("RIFF")
                || !text(file, 8).equals("WAVE")) {
            throw new UnusableMedia(Reason.OTHER_FORMAT);
        }
        try (var sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            return rewrite(sound);
        } catch (UnsupportedAudioFileException | IOException | RuntimeException unreadable) {
            throw new UnusableMedia(Reason.UNREADABLE);
        }
    }

    private static MediaFile rewrite(AudioInputStream sound) throws IOException, UnusableMedia {
        var format = sound.getFormat();
        float rate = format.getSampleRate();
        if (!(rate >= SLOWEST && rate <= FASTEST) || format.getChannels() > MOST_CHANNELS) {
            throw new UnusableMedia(Reason.UNREADABLE);
        }
        // A recorder stops a little late.
        int most = 2 * (int) (rate * (LONGEST_SECONDS + 0.1f));
        var mono = AudioSystem.getAudioInputStream(new AudioFormat(rate, 16, 1, true, false), sound);
        var pcm = mono.readNBytes(most + 2);
        if (pcm.length > most) {
            throw new UnusableMedia(Reason.TOO_LONG);
        }
        if (pcm.length < 2) {
            throw new UnusableMedia(Reason.UNREADABLE);
        }
        var samples = new short[pcm.length / 2];
        ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return new MediaFile(MediaType.WAV, wav(Resampling.of(samples, rate, RATE)));
    }

    private static byte[] wav(short[] samples) {
        int bytes = 2 * samples.length;
        var wav = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(HEADER - 8 + bytes).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16);
        wav.put(ascii("data")).putInt(bytes);
        wav.asShortBuffer().put(samples);
        return wav.array();
    }

    private static String text(byte[] file, int from) {
        return new String(file, from, 4, StandardCharsets.US_ASCII);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
