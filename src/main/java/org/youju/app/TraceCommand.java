package org.youju.app;

import org.youju.account.Officer;
import org.youju.figure.FigureCsv;
import org.youju.figure.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "trace", mixinStandardHelpOptions = true,
        description = "Prints the entries a figure stands on, as CSV: entry, day, subject, amount.")
final class TraceCommand extends WorkspaceCommand {
    private static final int AT_ONCE = 1_000;

    @Parameters(index = "0", paramLabel = "INDICATOR", description = "its id, such as enterprise_visits")
    private String indicator = "";

    @Mixin
    private final PlaceAndYear which = new PlaceAndYear();

    TraceCommand(Settings settings) {
        super(settings);
    }

    @Override
    int answer(Workspace workspace) {
        var figures = workspace.get(Figures.class);
        var question = figures.today(which.place(workspace), which.year(workspace));
        var officer = Officer.system("trace");
        var out = out();
        var figure = figures.figure(indicator, question, officer);
        out.print(FigureCsv.TRACE_HEADER);
        for (int offset = 0; ; offset += AT_ONCE) {
            var lines = figures.trace(indicator, question, offset, AT_ONCE, officer);
            out.print(FigureCsv.trace(lines));
            if (lines.size() < AT_ONCE) {
                break;
            }
        }
        out.flush();
        figure.parts().forEach(part -> err().println(
                "part: " + part.indicator().id() + ", " + part.question().period()));
        return 0;
    }
}
