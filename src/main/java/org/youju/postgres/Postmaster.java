package org.youju.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The server's first process, as its `postmaster.pid` tells of it. That file outlives a killed server.
record Postmaster(Path cluster, ProcessHandle process, int port) {
    private static final int PORT_LINE = 3;

    /// The one that runs on this cluster. A file that names another program's process (the number was given out
    /// again, for instance after a power cut) is removed, because the server would take that program for itself.
    static Optional<Postmaster> of(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
            if (process.isEmpty()) {
                return Optional.empty();
            }
            if (!serves(process.get(), cluster)) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            var port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return Optional.of(new Postmaster(cluster, process.get(), port));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// A dead process that nobody has fetched yet (a container without an init) still counts as alive to the system.
    boolean isAlive() throws IOException {
        return process.isAlive() && serves(process, cluster);
    }

    /// A server works in its data directory; Linux shows that, and it holds even when the directory was renamed.
    /// Elsewhere the program's name has to do, which errs on the safe side.
    private static boolean serves(ProcessHandle process, Path cluster) throws IOException {
        if (Binaries.isLinux()) {
            var workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return Files.exists(workingDirectory) && Files.isSameFile(workingDirectory, cluster);
        }
        var command = process.info().command().map(name -> Path.of(name).getFileName().toString());
        return command.filter(name -> !name.startsWith("postgres")).isEmpty();
    }
}
