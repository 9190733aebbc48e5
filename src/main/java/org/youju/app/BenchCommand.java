package org.youju.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.youju.bench.Bench;
import org.youju.postgres.Postgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Measures, in a scratch directory of its own, and prints each figure beside its floor.")
final class BenchCommand implements Callable<Integer> {
    private final Settings settings;

    @Option(names = "--quick", description = "leave out the book of 2,000,000 entries, which takes minutes")
    private boolean quick;

    @Option(names = "--only", split = ",", description = "some of ${COMPLETION-CANDIDATES} (default: all)")
    private Set<Bench.Part> parts = EnumSet.allOf(Bench.Part.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BenchCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws Exception {
        var scratch = Files.createDirectories(Settings.HOME.resolve("target"))
                .resolve("bench-" + ProcessHandle.current().pid());
        Files.createDirectories(scratch);
        settings.data = scratch.resolve("data");
        try (var workspace = Workspace.serving(settings, "127.0.0.1", 0)) {
            var postgres = workspace.get(Postgres.class);
            try (var owner = DriverManager.getConnection(
                    postgres.url(), postgres.owner().user(), postgres.owner().password())) {
                workspace.get(Bench.class)
                        .run(workspace.port(), owner, Settings.HOME, scratch, parts, quick, spec.commandLine()
                        .getOut());
            }
            return 0;
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
