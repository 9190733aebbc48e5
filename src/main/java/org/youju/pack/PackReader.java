package org.youju.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youju.kernel.Text;

/// Reads a pack from its folder.
public final class PackReader {
    private final Path folder;
    private final Mistakes mistakes;
    private final PackFiles files;
    private final List<Area> areas = new ArrayList<>();
    private final List<Template> templates = new ArrayList<>();
    private final Map<String, List<Definition<Register>>> registers = new LinkedHashMap<>();
    private final Map<String, List<Definition<Indicator>>> indicators = new LinkedHashMap<>();
    private final Map<String, List<Definition<Claim>>> claims = new LinkedHashMap<>();
    private final List<Suspicion> suspicions = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private List<Case.Step.File> cast = List.of();
    private Synonyms words = Synonyms.NONE;

    private PackReader(Path folder, Mistakes mistakes) {
        this.folder = folder;
        this.mistakes = mistakes;
        this.files = new PackFiles(folder, mistakes);
    }

    /// @throws PackBroken with every mistake in the folder, by file and line
    public static Pack read(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        var mistakes = new Mistakes();
        if (!Files.isDirectory(absolute)) {
            mistakes.add(new Line(folder.toString(), 0), "", "有 pack.yaml 的文件夹", "a folder with a pack.yaml in it");
            throw broken(absolute, mistakes);
        }
        return new PackReader(absolute, mistakes).read();
    }

    private Pack read() {
        var head = files.yamlFile("pack.yaml").map(YamlFile::documents).orElse(List.of());
        var id = "";
        var version = "";
        var title = Text.same("?");
        if (head.size() == 1) {
            var at = head.getFirst();
            id = at.id("pack").value();
            version = at.word("version").value();
            title = at.text("title");
            areas(at);
            templates(at);
            parameters(at);
            at.done();
        } else if (mistakes.none() || !head.isEmpty()) {
            mistakes.add(new Line("pack.yaml", 0), "", "一个文档", "one document");
        }
        definitions();
        if (!mistakes.none()) {
            throw broken(folder, mistakes);
        }
        return new Pack(id, version, title, folder, files.fingerprint(), new Pack.Contents(areas, templates,
                values(registers), values(indicators), values(claims), suspicions, parameters, cast, words));
    }

    private void definitions() {
        var areaIds = areas.stream().map(Area::id).toList();
        for (var at : documents("registers")) {
            var read = new RegisterReader(at, areaIds, parameters, mistakes).read();
            registers.computeIfAbsent(read.id().value(), _ -> new ArrayList<>()).add(read);
        }
        registers.remove("");
        for (var at : documents("indicators")) {
            for (var read : new IndicatorReader(at, areaIds, registers, mistakes).read()) {
                indicators.computeIfAbsent(read.id().value(), _ -> new ArrayList<>()).add(read);
            }
        }
        indicators.remove("");
        for (var at : documents("claims")) {
            var read = new ClaimReader(at, areaIds, registers, indicators, mistakes).read();
            claims.computeIfAbsent(read.id().value(), _ -> new ArrayList<>()).add(read);
        }
        suspicions(areaIds);
        cast = new CaseReader(registers, mistakes).cast(documents("cases"));
        words = new WordsReader(indicators.keySet(), areaIds, mistakes).read(documents("words"));
        new CrossChecks(registers, indicators, claims, mistakes).check();
        new ReferenceChecks(registers, mistakes).check();
    }

    private void suspicions(List<String> areaIds) {
        var ids = new ArrayList<Scalar>();
        for (var at : documents("checks")) {
            var read = new SuspicionReader(at, areaIds, registers, indicators, mistakes).read();
            ids.add(read.getKey());
            read.getValue().ifPresent(suspicions::add);
        }
        mistakes.unique(ids);
    }

    private void parameters(Mapping head) {
        var documents = new ArrayList<>(List.of(head));
        var others = documents("parameters");
        documents.addAll(others);
        parameters.addAll(new ParameterReader(mistakes).parameters(documents));
        others.forEach(Mapping::done);
    }

    private List<Mapping> documents(String subfolder) {
        return files.yaml(subfolder).stream().flatMap(file -> file.documents().stream()).toList();
    }

    private void areas(Mapping head) {
        var ids = new ArrayList<Scalar>();
        for (var at : head.mappings("areas")) {
            var id = at.id("id");
            ids.add(id);
            areas.add(new Area(id.value(), at.text("title")));
            at.done();
        }
        head.required("areas");
        mistakes.unique(ids);
    }

    private void templates(Mapping head) {
        var ids = new ArrayList<Scalar>();
        for (var at : head.mappings("templates")) {
            var id = at.id("id");
            ids.add(id);
            var file = at.word("file");
            var title = at.text("title");
            if (files.contains(file.value())) {
                templates.add(new Template(id.value(), title, folder.resolve(file.value())));
            } else if (!file.isMissing()) {
                mistakes.add(file, "配置包内的文件，如 templates/annual.md",
                        "a file within the pack, such as templates/annual.md");
            }
            at.done();
        }
        mistakes.unique(ids);
    }

    private static <T> List<T> values(Map<String, List<Definition<T>>> definitions) {
        return definitions.values().stream().flatMap(List::stream).map(Definition::value).toList();
    }

    private static PackBroken broken(Path folder, Mistakes mistakes) {
        var name = folder.getFileName() == null ? folder.toString() : folder.getFileName().toString();
        return new PackBroken(name, mistakes.all());
    }
}
