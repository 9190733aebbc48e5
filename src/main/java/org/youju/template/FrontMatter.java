package org.youju.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.youju.kernel.Text;

/// The lines between `---` at the head of a template, and the text below them.
final class FrontMatter {
    private static final String FENCE = "---";
    private static final List<String> KEYS = List.of("title", "subtitle", "post", "language", "responsible",
            "period", "for", "appendix");

    private static final Text QUOTED = new Text("文字；以 {{ 开头时加引号", "a text, in quotes where it starts with {{");

    /// @param line where it stands; 0 where it does not
    record Value(String text, int line) {}

    private final TemplateMistakes mistakes;
    private final Map<String, Value> values = new HashMap<>();
    private final List<Value> responsible = new ArrayList<>();
    private final List<Value> suits = new ArrayList<>();
    private final List<String> lines;
    private final String body;
    private final int end;

    FrontMatter(String text, TemplateMistakes mistakes) {
        this.mistakes = mistakes;
        this.lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FENCE)) {
            this.body = text;
            this.end = 0;
            return;
        }
        int fence = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        this.end = fence == 0 ? lines.size() : fence + 1;
        if (fence == 0) {
            mistakes.add(1, FENCE, "另起一行用 --- 结束", "a line with --- that closes it");
            this.body = "";
            return;
        }
        read(lines.subList(1, fence));
        this.body = "\n".repeat(fence + 1) + String.join("\n", lines.subList(fence + 1, lines.size()));
    }

    /// The text, on the lines on which it stands in the file.
    String body() {
        return body;
    }

    /// How many lines it takes, with its fences.
    int lines() {
        return end;
    }

    /// The areas its official answers for, each with its line.
    List<Value> responsible() {
        return responsible;
    }

    /// The kinds of places it is for, each with its line.
    List<Value> suits() {
        return suits;
    }

    /// A line of the file, counted from one.
    String line(int number) {
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }

    Value value(String key) {
        return values.getOrDefault(key, new Value("", 0));
    }

    private void read(List<String> yaml) {
        for (int i = 0; i < yaml.size(); i++) {
            if (yaml.get(i).matches("\\w+:\\s*\\{.*")) { // to YAML a mapping, to everybody else a slot
                mistakes.add(i + 2, yaml.get(i), QUOTED);
                return;
            }
        }
        var settings = LoadSettings.builder().build();
        try {
            new Compose(settings).composeString(String.join("\n", yaml)).ifPresent(node -> {
                if (node instanceof MappingNode mapping) {
                    mapping.getValue().forEach(this::keep);
                } else {
                    mistakes.add(line(node), "", "“键: 值”", "key: value");
                }
            });
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().map(Mark::getLine).orElse(0) + 2;
            mistakes.add(line, "", "YAML：" + broken.getProblem(), "YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            mistakes.add(1, "", "YAML：" + broken.getMessage(), "YAML: " + broken.getMessage());
        }
    }

    private void keep(NodeTuple tuple) {
        var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!KEYS.contains(key)) {
            mistakes.add(line(tuple.getKeyNode()), key, oneOf(key));
        } else if (key.equals("responsible")) {
            words(tuple.getValueNode(), responsible, new Text("工作领域的代码，如 [grain_zones, cooperatives]",
                    "ids of areas, such as [grain_zones, cooperatives]"));
        } else if (key.equals("for")) {
            words(tuple.getValueNode(), suits, new Text("township、county、village 之一或几个",
                    "one or some of township, county, village"));
        } else if (tuple.getValueNode() instanceof ScalarNode scalar) {
            values.put(key, new Value(scalar.getValue().strip(), line(scalar)));
        } else {
            mistakes.add(line(tuple.getValueNode()), key, QUOTED);
        }
    }

    private void words(Node node, List<Value> words, Text expected) {
        var listed = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        for (var one : listed) {
            if (one instanceof ScalarNode scalar) {
                words.add(new Value(scalar.getValue().strip(), line(scalar)));
            } else {
                mistakes.add(line(one), "", expected);
            }
        }
    }

    private static Text oneOf(String key) {
        var listed = String.join(", ", KEYS);
        return Nearest.to(key, KEYS)
                .map(near -> new Text("%s 之一；是不是“%s”？", "one of %s; did you mean \"%s\"?").with(listed, near))
                .orElse(new Text("%s 之一", "one of %s").with(listed));
    }

    /// Counted in the file: one line for the fence, one because people count from one.
    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 2;
    }
}
