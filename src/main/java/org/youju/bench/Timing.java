package org.youju.bench;

import java.util.Arrays;

/// Takes the time of pieces of work.
final class Timing {
    private static final double NANOS_PER_MILLI = 1e6;

    private Timing() {}

    interface Work {
        void run() throws Exception;
    }

    /// Milliseconds of one run.
    static double millis(Work work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    /// The median of so many runs, after a fifth as many that are not counted.
    static double median(int runs, Work work) {
        for (int i = 0; i < Math.max(1, runs / 5); i++) {
            millis(work);
        }
        var times = new double[runs];
        for (int i = 0; i < runs; i++) {
            times[i] = millis(work);
        }
        Arrays.sort(times);
        return times[runs / 2];
    }
}
