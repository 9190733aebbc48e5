package org.youju.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One of PostgreSQL's programs with its arguments.
///
/// PostgreSQL refuses to run as root. In a user namespace of its own, root on Linux becomes nobody inside while
/// it still owns its files outside: `unshare -U` is all that takes.
final class Command {
    /// @param status 0 when all went well
    record Outcome(int status, String output) {
        boolean isFine() {
            return status == 0;
        }
    }

    private final List<String> words = new ArrayList<>();

    Command(Path root, Path program, String... arguments) throws IOException {
        if (isRoot()) {
            words.addAll(unshared(root));
        }
        words.add(program.toString());
        words.addAll(List.of(arguments));
    }

    Outcome run() throws IOException {
        return run(words);
    }

    /// The output goes through a file, not a pipe: on Windows the server inherits it and a pipe would never end.
    private static Outcome run(List<String> words) throws IOException {
        var output = Files.createTempFile("youju-postgres-", ".out");
        try {
            var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            process.getOutputStream().close();
            var status = process.waitFor();
            return new Outcome(status, new String(Files.readAllBytes(output), Charset.defaultCharset()).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + words.getFirst(), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return !Binaries.isWindows() && new UnixSystem().getUid() == 0;
    }

    private static List<String> unshared(Path root) {
        var unshare = List.of("unshare", "-U", "--");
        var reason = "";
        try {
            var probe = new ArrayList<>(unshare);
            probe.add("true");
            var outcome = run(probe);
            if (outcome.isFine()) {
                return unshare;
            }
            reason = outcome.output();
        } catch (IOException e) {
            reason = String.valueOf(e.getMessage());
        }
        throw PostgresProblem.ROOT.refused(reason, root);
    }
}
