package org.youju.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.youju.account.Officer;
import org.youju.figure.Figure;
import org.youju.figure.FigureCsv;
import org.youju.figure.Figures;
import org.youju.figure.Question;
import org.youju.figure.Reading;
import org.youju.kernel.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "figures", mixinStandardHelpOptions = true, description = "Prints all figures of a year.")
final class FiguresCommand extends WorkspaceCommand {
    enum Format {
        csv,
        text
    }

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

    FiguresCommand(Settings settings) {
        super(settings);
    }

    @Override
    int answer(Workspace workspace) {
        var figures = workspace.get(Figures.class);
        var today = figures.today(which.place(workspace), which.year(workspace));
        var question = new Question(today.place(), today.period(), on.orElse(today.asOf()),
                position.map(OptionalLong::of).orElse(OptionalLong.empty()));
        print(figures.all(question, Officer.system("figures")), out());
        return 0;
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
