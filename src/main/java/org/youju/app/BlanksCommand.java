package org.youju.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.youju.blank.Blank;
import org.youju.blank.Blanks;
import org.youju.blank.Found;
import org.youju.kernel.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "blanks", mixinStandardHelpOptions = true,
        description = "Lists the blanks of a report whose figures were left out, with the indicators they may ask for.")
final class BlanksCommand implements Callable<Integer> {
    private static final Text COUNTED =
            new Text("数据空白 %d 处，名称空白 %d 处，写明的数字 %d 处。", "%d blanks for figures, %d for names; %d numbers written out.");
    private static final Text NAME = new Text("（名称）", "(a name)");
    private static final Text NONE = new Text("（没有相近的指标）", "(no indicator comes near)");
    private static final Text UNREADABLE = new Text("读不到文件 %s，请核对路径。", "Cannot read %s; check the path.");
    private static final Text WRITTEN = new Text("已写入 %s：各处空白按首选填入，须逐处核对。",
            "Wrote %s: each blank filled with the first offer; check them one by one.");
    private static final int AROUND = 14;

    private final Settings settings;

    @Parameters(paramLabel = "FILE", description = "the report: .txt, .docx, .odt or .doc")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "FILE",
            description = "the template to write, with the first offer in each blank (.md)")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--offers", paramLabel = "N", description = "how many offers to list (default: 3)")
    private int offers = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BlanksCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), UNREADABLE.with(file).in(settings.language()));
        }
        try (var workspace = Workspace.open(settings)) {
            var blanks = workspace.get(Blanks.class);
            var day = LocalDate.now(workspace.get(Clock.class));
            var found = blanks.read(String.valueOf(file.getFileName()), Files.readAllBytes(file), day);
            var print = spec.commandLine().getOut();
            found.blanks().forEach(blank -> print.println(line(blank, found)));
            long numbers = found.blanks().stream().filter(Blank::isNumber).count();
            print.println(COUNTED.with(numbers, found.blanks().size() - numbers, found.written().size())
                    .in(settings.language()));
            if (out.isPresent()) {
                Files.writeString(out.get(), blanks.template(found, blanks.first(found), day));
                print.println(WRITTEN.with(out.get()).in(settings.language()));
            }
            print.flush();
            return 0;
        }
    }

    private String line(Blank blank, Found found) {
        var language = settings.language();
        var text = found.paragraphs().get(blank.paragraph());
        var around = text.substring(Math.max(0, blank.start() - AROUND), blank.start()) + "【" + blank.mark() + "】"
                + text.substring(blank.end(), Math.min(text.length(), blank.end() + AROUND));
        var offered = found.offers(blank).stream()
                .limit(offers)
                .map(offer -> offer.indicator().id() + " " + offer.indicator().title().in(language))
                .collect(Collectors.joining("  |  "));
        var said = blank.isNumber() ? offered.isEmpty() ? NONE.in(language) : offered : NAME.in(language);
        return "%3d  %s\n     → %s".formatted(blank.paragraph() + 1, around.replaceAll("\\s+", " "), said);
    }
}
