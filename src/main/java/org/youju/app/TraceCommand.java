package org.youju.app;

import java.util.concurrent.Callable;
import org.youju.account.Officer;
import org.youju.figure.FigureCsv;
import org.youju.figure.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "trace", mixinStandardHelpOptions = true,
        description = "Prints the entries a figure stands on, as CSV: entry, day, subject, amount.")
final class TraceCommand implements Callable<Integer> {
    private static final int AT_ONCE = 1_000;

    private final Settings settings;

    @Parameters(index = "0", paramLabel = "INDICATOR", description = "its id, such as enterprise_visits")
    private String indicator = "";

    @Mixin
    private final PlaceAndYear which = new PlaceAndYear();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    TraceCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (var workspace = Workspace.open(settings)) {
            var figures = workspace.get(Figures.class);
            var question = figures.today(which.place(workspace), which.year(workspace));
            var officer = Officer.system("trace");
            var out = spec.commandLine().getOut();
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
            figure.parts().forEach(part -> spec.commandLine().getErr().println(
                    "part: " + part.indicator().id() + ", " + part.question().period()));
            return 0;
        }
    }
}
