package org.youju.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.youju.account.Officer;
import org.youju.figure.Figure;
import org.youju.figure.FigureCsv;
import org.youju.figure.Figures;
import org.youju.figure.Question;
import org.youju.figure.Reading;
import org.youju.kernel.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "figures", mixinStandardHelpOptions = true, description = "Prints all figures of a year.")
final class FiguresCommand implements Callable<Integer> {
    enum Format {
        csv,
        text
    }

    private final Settings settings;

    @Mixin
    private final PlaceAndYear which = new PlaceAndYear();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "text")
    private Format format = Format.text;

    @Option(names = "--position", paramLabel = "N",
            description = "as the township's book stood after its N-th fact (default: as it stands)")
    private Optional<Long> position = Optional.empty();

    @Option(names = "--on", paramLabel = "DATE",
            description = "as seen on that day: terms that run out later have not run out (default: today)")
    private Optional<LocalDate> on = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    FiguresCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (var workspace = Workspace.open(settings)) {
            var figures = workspace.get(Figures.class);
            var today = figures.today(which.place(workspace), which.year(workspace));
            var question = new Question(today.place(), today.period(), on.orElse(today.asOf()),
                    position.map(OptionalLong::of).orElse(OptionalLong.empty()));
            print(figures.all(question, Officer.system("figures")), spec.commandLine().getOut());
            return 0;
        }
    }

    private void print(List<Figure> figures, PrintWriter out) {
        switch (format) {
            case csv -> {
                out.print(FigureCsv.table(figures, settings.language()));
                out.flush();
            }
            case text -> figures.forEach(figure -> out.println(line(figure)));
        }
    }

    private String line(Figure figure) {
        var language = settings.language();
        var title = figure.indicator().title().in(language);
        var number = figure.indicator().number().isPresent() ? String.valueOf(figure.indicator().number().getAsInt())
                : "";
        return switch (figure.reading()) {
            case Reading.Known _ ->
                    "%3s  %s  %s %s".formatted(
                    number, title, FigureCsv.plain(figure.printed()), figure.indicator().unit());
            case Reading.NoData(var why) ->
                    "%3s  %s  %s (%s)".formatted(number, title, noData(language), why.in(language));
        };
    }

    private static String noData(Language language) {
        return language == Language.ZH ? "数据待核" : "no data";
    }
}
