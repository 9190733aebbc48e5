package org.youju.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;
import org.youju.place.Office;
import org.youju.place.PlaceRow;
import org.youju.place.Places;
import org.youju.sheet.Sheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "place", mixinStandardHelpOptions = true, description = "Adds and lists places and their offices.",
        subcommands = {PlaceCommand.Add.class, PlaceCommand.Load.class, PlaceCommand.AddOffice.class,
                PlaceCommand.Show.class})
final class PlaceCommand implements Callable<Integer> {
    private final Settings settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PlaceCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 2;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a place.")
    static final class Add implements Callable<Integer> {
        @ParentCommand
        private PlaceCommand parent = new PlaceCommand(new Settings());

        @Parameters(index = "0", paramLabel = "CODE", description = "its 12-digit code; a township's ends in 000")
        private String code = "";

        @Parameters(index = "1", paramLabel = "NAME", description = "its name, such as 青河镇")
        private String name = "";

        @Option(names = "--under", paramLabel = "CODE", description = "the place it belongs to (default: by its code)")
        private String under = "";

        @Option(names = "--since", paramLabel = "DATE", description = "default: ${DEFAULT-VALUE}",
                defaultValue = "1949-10-01")
        private LocalDate since = LocalDate.of(1949, 10, 1);

        @Override
        public Integer call() {
            try (var workspace = Workspace.open(parent.settings)) {
                var row = new PlaceRow("", code, name, under);
                var mistakes = workspace.get(Places.class).addAll(List.of(row), since);
                if (mistakes.isEmpty()) {
                    parent.spec.commandLine().getOut().println(code + "  " + name);
                }
                return Printed.mistakes(mistakes, parent.spec, parent.settings.language());
            }
        }
    }

    @Command(name = "import", mixinStandardHelpOptions = true,
            description = "Adds places from a table with the columns code, name, and (optional) under.")
    static final class Load implements Callable<Integer> {
        @ParentCommand
        private PlaceCommand parent = new PlaceCommand(new Settings());

        @Parameters(index = "0", paramLabel = "FILE", description = "CSV or xlsx")
        private Path file = Path.of("");

        @Option(names = "--since", paramLabel = "DATE", description = "default: ${DEFAULT-VALUE}",
                defaultValue = "1949-10-01")
        private LocalDate since = LocalDate.of(1949, 10, 1);

        @Override
        public Integer call() {
            var rows = new ArrayList<PlaceRow>();
            try (var table = Sheets.open(file, file.getFileName().toString())) {
                table.next();
                table.forEachRemaining(row -> rows.add(new PlaceRow(
                        row.address(0), row.cell(0).shown().strip(), row.cell(1).shown().strip(), row.cell(2).shown()
                        .strip())));
            }
            try (var workspace = Workspace.open(parent.settings)) {
                var mistakes = workspace.get(Places.class).addAll(rows, since);
                return Printed.mistakes(mistakes, parent.spec, parent.settings.language());
            }
        }
    }

    @Command(name = "office", mixinStandardHelpOptions = true,
            description = "Adds an office (科室) of a township, to which targets can be broken down.")
    static final class AddOffice implements Callable<Integer> {
        private static final Pattern ID = Pattern.compile(Office.ID);
        private static final Text ID_EXPECTED = new Text(
                "小写字母开头，只含小写字母、数字和连字符，如 agriculture", "small letters, digits and hyphens, such as agriculture");

        @ParentCommand
        private PlaceCommand parent = new PlaceCommand(new Settings());

        @Parameters(index = "0", paramLabel = "ID", description = "a word for it, such as agriculture")
        private String id = "";

        @Parameters(index = "1", paramLabel = "NAME", description = "its name, such as 农业农村办公室")
        private String name = "";

        @Option(names = "--of", paramLabel = "CODE", description = "its township (default: the only one)")
        private Optional<String> of = Optional.empty();

        @Option(names = "--english", paramLabel = "NAME", description = "its name in English (default: NAME)")
        private Optional<String> english = Optional.empty();

        @Override
        public Integer call() {
            var language = parent.settings.language();
            if (!ID.matcher(id).matches()) {
                return Printed.mistakes(List.of(new Mistake("ID", id, ID_EXPECTED)), parent.spec, language);
            }
            if (name.isBlank() || english.filter(String::isBlank).isPresent()) {
                return Printed.mistakes(List.of(new Mistake("NAME", name, new Text("名称", "a name"))), parent.spec,
                        language);
            }
            try (var workspace = Workspace.open(parent.settings)) {
                var places = workspace.get(Places.class);
                var township = of.map(code -> PlaceAndYear.known(places, code))
                        .orElseGet(() -> places.onlyTownship().code());
                places.add(new Office(id, township, new Text(name, english.orElse(name))));
                parent.spec.commandLine().getOut().println(township + "  " + id + "  " + name);
                return 0;
            }
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true,
            description = "Lists all places, and below a township its offices.")
    static final class Show implements Callable<Integer> {
        @ParentCommand
        private PlaceCommand parent = new PlaceCommand(new Settings());

        @Override
        public Integer call() {
            try (var workspace = Workspace.open(parent.settings)) {
                var places = workspace.get(Places.class);
                var out = parent.spec.commandLine().getOut();
                for (var place : places.all()) {
                    out.println(place.code() + "  " + place.title());
                    places.offices(place.code()).forEach(office -> out.println("    " + office.id() + "  "
                            + office.title().in(parent.settings.language())));
                }
                return 0;
            }
        }
    }
}
