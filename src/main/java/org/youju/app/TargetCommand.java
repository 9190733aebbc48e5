package org.youju.app;

import java.math.BigDecimal;
import java.time.Clock;
import org.youju.account.Officer;
import org.youju.figure.Figures;
import org.youju.figure.Targets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "target", mixinStandardHelpOptions = true,
        description = "Sets what an indicator is to reach in a year.")
final class TargetCommand extends WorkspaceCommand {
    @Parameters(index = "0", paramLabel = "INDICATOR", description = "its id, such as investment_attracted")
    private String indicator = "";

    @Parameters(index = "1", paramLabel = "VALUE", description = "in the indicator's unit")
    private BigDecimal value = BigDecimal.ZERO;

    @Mixin
    private final PlaceAndYear which = new PlaceAndYear();

    TargetCommand(Settings settings) {
        super(settings);
    }

    @Override
    int answer(Workspace workspace) {
        var officer = Officer.system("target");
        var question = workspace.get(Figures.class).today(which.place(workspace), which.year(workspace));
        workspace.get(Figures.class).figure(indicator, question, officer);
        workspace.get(Targets.class).set(indicator, question.place(), question.period().to().getYear(), value,
                officer, workspace.get(Clock.class).instant());
        return 0;
    }
}
