package org.youju.pack;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/// The documents of one YAML file. Nodes are read, objects never made; anchors and aliases are refused, so that no
/// file can be larger than it looks.
final class YamlFile {
    /// Deeper than any pack goes, and shallow enough to walk by recursion.
    private static final int DEEPEST = 20;

    private final String file;
    private final String content;
    private final Mistakes mistakes;
    private final LoadSettings settings;

    YamlFile(String file, String content, Mistakes mistakes) {
        this.file = file;
        this.content = content;
        this.mistakes = mistakes;
        this.settings = LoadSettings.builder().setLabel(file).build();
    }

    /// Its documents that are mappings, up to the first error of syntax.
    List<Mapping> documents() {
        var documents = new ArrayList<Mapping>();
        try {
            if (!isHarmless()) {
                return documents;
            }
            for (var node : new Compose(settings).composeAllFromString(content)) {
                if (node instanceof MappingNode mapping) {
                    documents.add(new Mapping(file, mapping, mistakes));
                } else if (!Tag.NULL.equals(node.getTag())) {
                    mistakes.add(lineOf(file, node), "", "键值对", "keys with values");
                }
            }
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            mistakes.add(new Line(file, line), lineOfContent(line), "YAML：" + problem(broken), "YAML: "
                    + problem(broken));
        } catch (YamlEngineException broken) {
            mistakes.add(new Line(file, 1), "", "YAML：" + broken.getMessage(), "YAML: " + broken.getMessage());
        }
        return documents;
    }

    private boolean isHarmless() {
        int depth = 0;
        var harmless = true;
        for (Event event : new Parse(settings).parseString(content)) {
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                var line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
                var mark = event instanceof AliasEvent ? "*" : "&";
                mistakes.add(new Line(file, line), mark + node.getAnchor().get().getValue(),
                        "不用锚点和别名，直接写出内容", "no anchors and aliases: written out");
                harmless = false;
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                var line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
                mistakes.add(new Line(file, line), "", "最多嵌套 " + DEEPEST + " 层", "at most " + DEEPEST + " levels");
                return false;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return harmless;
    }

    private String lineOfContent(int line) {
        return content.lines().skip(line - 1L).findFirst().orElse("").strip();
    }

    private static String problem(MarkedYamlEngineException broken) {
        return broken.getProblem() == null ? "?" : broken.getProblem().strip();
    }

    static Line lineOf(String file, Node node) {
        return new Line(file, node.getStartMark().map(Mark::getLine).orElse(-1) + 1);
    }
}
