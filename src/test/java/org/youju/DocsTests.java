package org.youju;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine.Command;

/// What the documents name is there. Whether what they say is true, people must check.
class DocsTests {
    /// Made by the program as it is built and runs; not in the repository.
    private static final Pattern ELSEWHERE = Pattern.compile("(data|target)(/.*)?");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)\\s]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern RUN =
            Pattern.compile("bin[/\\\\]youju(?:\\.cmd)?[ \t]+(?!-)([a-z]+)((?:[ \t]+[^`\n]*)?)");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--(?!spring\\.)([a-z-]+)");
    private static final Pattern MODULE = Pattern.compile("(?m)^\\| `([a-z]+)` \\|[^|]*\\| ([^|]*) \\|$");
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)From `([^`]+)`:\n\n```yaml\n(.*?)```");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w*)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*)");
    private static final Pattern WORD = Pattern.compile("\"([a-z]+)\"");
    private static final Set<String> OF_THE_LAUNCHER = Set.of("test", "accept", "format");

    @Test
    void a_link_to_a_file_that_is_not_there_is_found() {
        assertThat(deadLinks(Path.of("docs", "x.md"), "[a](architecture.md) [b](nowhere.md#there) [c](https://a.b)"))
                .containsExactly("docs/x.md: nowhere.md");
    }

    @Test
    void every_relative_link_leads_to_a_file() {
        assertThat(documents().flatMap(file -> deadLinks(file, text(file)).stream())).isEmpty();
    }

    @Test
    void an_example_that_differs_from_its_file_is_found() {
        assertThat(wrongExamples("From `packs/township/pack.yaml`:\n\n```yaml\npack: township\n# …\nnot there\n```\n"))
                .containsExactly("packs/township/pack.yaml: not there");
    }

    @Test
    void examples_from_the_pack_stand_there_word_for_word() {
        assertThat(documents().flatMap(file -> examples(text(file)).stream())).hasSizeGreaterThan(10);
        assertThat(documents().flatMap(file -> wrongExamples(text(file)).stream())).isEmpty();
    }

    private static List<MatchResult> examples(String document) {
        return EXAMPLE.matcher(document).results().toList();
    }

    private static List<String> wrongExamples(String document) {
        return examples(document).stream()
                .flatMap(example -> Stream.of(example.group(2).split("(?m)^# …\n"))
                        .map(String::stripTrailing)
                        .filter(part -> !text(Path.of(example.group(1))).contains(part))
                        .map(part -> example.group(1) + ": " + part))
                .toList();
    }

    @Test
    void a_command_that_does_not_exist_is_found() {
        assertThat(unknownCommands("`bin/youju figures --year 2025`, `bin/youju vanish`, `bin/youju fsck --soon`"))
                .containsExactly("vanish", "fsck --soon");
    }

    @Test
    void every_command_and_option_exists() {
        assertThat(documents().flatMap(file -> unknownCommands(text(file)).stream().map(one -> file + ": " + one)))
                .isEmpty();
    }

    @Test
    void every_path_in_code_type_exists() {
        assertThat(deadPaths(Path.of("x.md"), "`src/nowhere/x.sql`, `packs/township`, `data/keys`"))
                .containsExactly("x.md: src/nowhere/x.sql");

        assertThat(documents().flatMap(file -> deadPaths(file, text(file)).stream())).isEmpty();
    }

    @Test
    void both_readmes_name_every_command_and_run_the_same_ones() {
        var english = text(Path.of("README.md"));
        var chinese = text(Path.of("README.zh-CN.md"));

        assertThat(runs(chinese)).isEqualTo(runs(english));
        for (var command : commands().keySet()) {
            assertThat(english).as("the table of commands").contains("| `bin/youju " + command + "` |");
            assertThat(chinese).as("the table of commands").contains("| `bin/youju " + command + "` |");
        }
    }

    @Test
    void the_examples_of_the_pack_format_are_yaml() {
        var examples = YAML.matcher(text(Path.of("docs", "pack-format.md"))).results().toList();

        assertThat(examples).hasSizeGreaterThan(3);
        for (var example : examples) {
            var yaml = example.group(1).replace("…}", "}").replace("{…}", "{}")
                    .replace("zh: …, en: }", "zh: a, en: b}");
            assertThat(new Load(LoadSettings.builder().build()).loadFromString(yaml)).as(yaml).isNotNull();
        }
    }

    @Test
    void every_type_in_the_glossary_exists() {
        var types = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src", "main", "java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> DECLARED.matcher(text(file)).results().forEach(type -> types.add(type.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var named = TYPE.matcher(text(Path.of("docs", "glossary.md"))).results().map(type -> type.group(1)).toList();

        assertThat(named).hasSizeGreaterThan(30);
        assertThat(types).containsAll(named);
    }

    @Test
    void the_table_of_modules_says_what_the_packages_declare() {
        var said = new TreeMap<String, Set<String>>();
        var table = text(Path.of("docs", "architecture.md")).split("## Modules\n")[1].split("\n## ")[0];
        MODULE.matcher(table).results().forEach(row -> said.put(row.group(1), names(row.group(2))));

        assertThat(said).isEqualTo(declared());
        assertThat(said).containsKeys("kernel", "ledger", "posting", "figure", "report", "app");
    }

    private static TreeMap<String, Set<String>> declared() {
        var declared = new TreeMap<String, Set<String>>();
        try (var folders = Files.list(Path.of("src", "main", "java", "org", "youju"))) {
            folders.filter(Files::isDirectory).forEach(folder -> {
                var declaration = text(folder.resolve("package-info.java")).split("@ApplicationModule")[1];
                var allowed = WORD.matcher(declaration).results().map(word -> word.group(1));
                declared.put(folder.getFileName().toString(),
                        (declaration.contains("allowedDependencies") ? allowed : Stream.of("all"))
                                .collect(Collectors.toCollection(TreeSet::new)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return declared;
    }

    private static Set<String> names(String cell) {
        return cell.equals("nothing")
                ? new TreeSet<>()
                : Stream.of(cell.split(", ")).map(name -> name.replace("`", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> deadLinks(Path file, String text) {
        var folder = file.toAbsolutePath().getParent();
        return LINK.matcher(text).results()
                .map(link -> link.group(1))
                .filter(to -> !to.matches("[a-z]+:.*") && !Files.exists(folder.resolve(to)))
                .map(to -> slashes(file) + ": " + to)
                .toList();
    }

    private static List<String> deadPaths(Path file, String text) {
        return CODE.matcher(text).results()
                .map(code -> code.group(1))
                .filter(code -> code.matches("(bin|data|docs|packs|src|target)/[\\w./-]*"))
                .filter(path -> !ELSEWHERE.matcher(path).matches() && !Files.exists(Path.of(path)))
                .map(path -> slashes(file) + ": " + path)
                .toList();
    }

    private static List<String> unknownCommands(String text) {
        var commands = commands();
        var unknown = new ArrayList<String>();
        for (var run : RUN.matcher(text).results().toList()) {
            var name = run.group(1);
            if (OF_THE_LAUNCHER.contains(name)) {
                continue;
            }
            if (!commands.containsKey(name)) {
                unknown.add(name);
            } else {
                OPTION.matcher(run.group(2)).results()
                        .filter(option -> !commands.get(name).contains("--" + option.group(1)))
                        .forEach(option -> unknown.add(name + " --" + option.group(1)));
            }
        }
        return unknown;
    }

    /// What is run in a text, with its arguments where it stands in code type.
    private static Set<String> runs(String text) {
        return CODE.matcher(text).results()
                .map(code -> code.group(1))
                .filter(code -> code.startsWith("bin/youju"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The commands by name, each with the source of its options: its own class and what all commands share.
    private static TreeMap<String, String> commands() {
        var app = Path.of("src", "main", "java", "org", "youju", "app");
        var shared = text(app.resolve("Settings.java")) + text(app.resolve("PlaceAndYear.java")) + "\"--help\"";
        var commands = new TreeMap<String, String>();
        var listed = Pattern.compile("new (\\w+Command)\\(").matcher(text(app.resolve("Commands.java"))).results()
                .toList();
        assertThat(listed).hasSizeGreaterThan(10);
        for (var one : listed) {
            try {
                var name = Class.forName("org.youju.app." + one.group(1)).getAnnotation(Command.class).name();
                commands.put(name, shared + text(app.resolve(one.group(1) + ".java")));
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
        return commands;
    }

    private static Stream<Path> documents() {
        try (var files = Files.walk(Path.of("docs")); var root = Files.list(Path.of(""))) {
            var all = Stream.concat(files, root).filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(all).hasSizeGreaterThan(10);
            return all.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String slashes(Path file) {
        return file.toString().replace('\\', '/');
    }
}
