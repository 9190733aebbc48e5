package org.youju.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The server as a process of its own: how soon it answers, and what it holds in memory while nobody asks.
final class ServerBench {
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final int IDLE_SECONDS = 20;

    private final Path launcher;
    private final Path data;

    ServerBench(Path home, Path data) {
        this.launcher = home.resolve("bin").resolve("youju");
        this.data = data;
    }

    List<Line> startAndIdle() throws IOException, InterruptedException {
        run();
        var started = System.nanoTime();
        var server = new ProcessBuilder(launcher.toString(), "serve", "--port", "0", "--data", data.toString()).start();
        try (var out = server.inputReader()) {
            var address = Optional.ofNullable(out.readLine())
                    .orElseThrow(() -> new IllegalStateException("server: no address"));
            firstPage(address);
            double seconds = (System.nanoTime() - started) / 1e9;
            double floor = Timing.median(3, () -> new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version").start()
                    .waitFor()) / 1_000;
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            var lines = new ArrayList<Line>();
            lines.add(new Line("start to first page", seconds, "s", "java -version", floor, ""));
            memory(server.toHandle()).ifPresent(lines::add);
            return lines;
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /// Once before, so that the database exists and its first start is not measured.
    private void run() throws IOException, InterruptedException {
        new ProcessBuilder(launcher.toString(), "place", "list", "--data", data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private static void firstPage(String address) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in")).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + ": " + answer.statusCode() + " (expected: 200)");
        }
    }

    /// Proportional set size: memory shared between the PostgreSQL processes is counted once. Linux alone tells it.
    private Optional<Line> memory(ProcessHandle server) throws IOException {
        if (!Files.isReadable(Path.of("/proc/self/smaps_rollup"))) {
            return Optional.empty();
        }
        var cluster = data.resolve("postgres").toRealPath();
        double database = 0;
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            for (var process : all.toList()) {
                if (process.pid() != server.pid() && worksIn(process, cluster)) {
                    database += megabytes(process);
                }
            }
        }
        return Optional.of(new Line(
                "resident memory idle, with PostgreSQL", megabytes(server) + database, "MB", "its PostgreSQL alone",
                database, "at most 500 MB"));
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Path.of("/proc", String.valueOf(process.pid()), "cwd").toRealPath().equals(folder);
        } catch (IOException _) {
            return false;
        }
    }

    private static double megabytes(ProcessHandle process) throws IOException {
        var text = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"));
        var found = PSS.matcher(text);
        return found.find() ? Double.parseDouble(found.group(1)) / 1024 : 0;
    }
}
