package org.gemmaarena.media;

/**
 * Changes the rate of a sound by a sinc kernel under a Hann window (J. O. Smith, Digital Audio Resampling): what the lower
 * of both rates can't carry is filtered out instead of folded back.
 */
final class Resampling {

    private static final int ZERO_CROSSINGS = 12;
    private static final int STEPS = 512;
    private static final double[] KERNEL = kernel();

    private Resampling() {}

    static short[] of(short[] samples, double from, double to) {
        if (from == to) {
            return samples;
        }
        var resampled = new short[Math.max(1, (int) (samples.length * to / from))];
        double bandwidth = Math.min(1, to / from);
        for (int i = 0; i < resampled.length; i++) {
            var value = at(samples, i * from / to, bandwidth);
            resampled[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
        }
        return resampled;
    }

    private static double at(short[] samples, double position, double bandwidth) {
        double reach = ZERO_CROSSINGS / bandwidth;
        int first = Math.max(0, (int) Math.ceil(position - reach));
        int last = Math.min(samples.length - 1, (int) Math.floor(position + reach));
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += samples[i] * KERNEL[(int) (Math.abs(i - position) * bandwidth * STEPS)];
        }
        return sum * bandwidth;
    }

    private static double[] kernel() {
        var kernel = new double[ZERO_CROSSINGS * STEPS + 1];
        kernel[0] = 1;
        for (int i = 1; i < kernel.length; i++) {
            double x = Math.PI * i / STEPS;
            kernel[i] = Math.sin(x) / x * (0.5 + 0.5 * Math.cos(x / ZERO_CROSSINGS));
        }
        return kernel;
    }
}
