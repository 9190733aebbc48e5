package org.youju.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.youju.pack.PackReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "pack", mixinStandardHelpOptions = true,
        description = "Reads the pack (--pack DIR) and says what is in it, or what is wrong with it.")
final class PackCommand implements Callable<Integer> {
    private final Settings settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PackCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        var pack = PackReader.read(settings.pack);
        var today = LocalDate.now(Clock.systemDefaultZone());
        spec.commandLine().getOut().println("%s %s: %d registers, %d indicators, %d templates".formatted(
                pack.title().in(settings.language()), pack.version(), pack.registers(today).size(),
                pack.indicators(today).size(), pack.templates().size()));
        return 0;
    }
}
