package org.youju.app;

import org.youju.ledger.Fsck;
import picocli.CommandLine.Command;

@Command(name = "fsck", mixinStandardHelpOptions = true,
        description = "Rebuilds entries, postings and tallies from the facts and reports the first difference of each book.")
final class FsckCommand extends WorkspaceCommand {
    FsckCommand(Settings settings) {
        super(settings);
    }

    @Override
    int answer(Workspace workspace) {
        var out = out();
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
