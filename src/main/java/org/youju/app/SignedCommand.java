package org.youju.app;

import java.util.concurrent.Callable;
import org.youju.account.Officer;
import org.youju.signing.FrozenCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "signed", mixinStandardHelpOptions = true,
        description = "Recomputes the digests of signed reports and of the entries their figures counted, and reports the first"
                + " difference of each.")
final class SignedCommand implements Callable<Integer> {
    private final Settings settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SignedCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (var workspace = Workspace.open(settings)) {
            boolean whole = true;
            for (var checked : workspace.get(FrozenCheck.class).check(Officer.system("signed"))) {
                spec.commandLine().getOut().println("report %s, edition %d: %d figures: %s".formatted(
                        checked.edition().issue(), checked.edition().number(), checked.figures(),
                        checked.difference().map(first -> "DIFFERENCE " + first).orElse("ok")));
                whole &= checked.difference().isEmpty();
            }
            return whole ? 0 : Commands.REFUSED;
        }
    }
}
