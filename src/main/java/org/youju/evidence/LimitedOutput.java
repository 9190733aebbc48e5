package org.youju.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/// Refuses once more than the limit has been written.
final class LimitedOutput extends OutputStream {
    private final OutputStream out;
    private final Supplier<RuntimeException> refusal;
    private long left;

    LimitedOutput(OutputStream out, long limit, Supplier<RuntimeException> refusal) {
        this.out = out;
        this.left = limit;
        this.refusal = refusal;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        left -= count;
        if (left < 0) {
            throw refusal.get();
        }
        out.write(bytes, from, count);
    }
}
