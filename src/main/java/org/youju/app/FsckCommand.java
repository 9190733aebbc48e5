package org.youju.app;

import java.util.concurrent.Callable;
import org.youju.ledger.Fsck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "fsck", mixinStandardHelpOptions = true,
        description = "Rebuilds entries, postings and tallies from the facts and reports the first difference of each book.")
final class FsckCommand implements Callable<Integer> {
    private final Settings settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    FsckCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (var workspace = Workspace.open(settings)) {
            var out = spec.commandLine().getOut();
            boolean whole = true;
            for (var finding : workspace.get(Fsck.class).check()) {
                out.println("book %s: %d facts, %d entries, %d files of evidence: %s".formatted(
                        finding.book(), finding.facts(), finding.entries(), finding.files(),
                        finding.difference().map(first -> "DIFFERENCE " + first).orElse("ok")));
                whole &= finding.difference().isEmpty();
            }
            return whole ? 0 : Commands.REFUSED;
        }
    }
}
