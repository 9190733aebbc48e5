package org.youju.app;

import java.time.Clock;
import java.util.Optional;
import org.youju.account.Officer;
import org.youju.ledger.By;
import org.youju.ledger.Erasure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "erase", mixinStandardHelpOptions = true, description = {
        "Erases the sensitive fields of a register's entries whose term of keeping has passed.",
        "Figures stay. What is erased cannot be brought back."})
final class EraseCommand extends WorkspaceCommand {
    @Option(names = "--register", required = true, paramLabel = "R", description = "the register's id")
    private String register = "";

    @Option(names = "--before", required = true, paramLabel = "YEAR", description = "entries of the years before it")
    private int before;

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "kept with every entry erased")
    private String reason = "";

    EraseCommand(Settings settings) {
        super(settings);
    }

    @Override
    int answer(Workspace workspace) {
        var erasure = workspace.get(Erasure.class);
        var by = new By(Officer.system("erase"), workspace.get(Clock.class).instant());
        long erased = 0;
        var step = erasure.erase(register, Optional.empty(), before, reason, by);
        while (step.erased() > 0) {
            erased += step.erased();
            err().println("erased: " + erased + ", left: " + step.left());
            if (step.left() == 0) {
                break;
            }
            step = erasure.erase(register, Optional.empty(), before, reason, by);
        }
        out().println(register + ": " + erased + " entries erased");
        return 0;
    }
}
