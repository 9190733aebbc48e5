package org.youju.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Another JVM that has a data directory open until it is told to close it or is killed.
final class Holder {
    private final Process process;
    private final BufferedReader output;

    private Holder(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static void main(String... arguments) throws IOException {
        try (var postgres = Postgres.open(DataDirectory.at(Path.of(arguments[0]), TestDatabase.runtime()))) {
            System.out.println("open " + postgres.url());
            System.in.read();
        }
        System.out.println("closed");
    }

    static Holder of(Path directory) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var words = List.of(java, "-cp", classPath, Holder.class.getName(), directory.toString());
        var holder = new Holder(new ProcessBuilder(words).redirectErrorStream(true).start());
        holder.await("open ");
        return holder;
    }

    /// As the machine would: nothing is closed.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// As an orderly program would.
    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        await("closed");
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("process: " + process.pid() + " (expected: ended)");
        }
    }

    private void await(String words) throws IOException {
        var heard = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(words)) {
                return;
            }
            heard.append(line).append('\n');
        }
        throw new IllegalStateException("output: " + heard + " (expected: " + words + ")");
    }
}
