package org.youju.pack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.youju.kernel.Text;

/// Keys with values in a YAML file. Each question asked of it records what is wrong with the answer and goes on; the
/// keys that were asked for are the known ones, and [#done] reports all others.
final class Mapping {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,12})?");
    private static final Text UNREADABLE = Text.same("?");

    private final String file;
    private final Line line;
    private final Mistakes mistakes;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Scalar> keys = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    Mapping(String file, MappingNode node, Mistakes mistakes) {
        this.file = file;
        this.line = YamlFile.lineOf(file, node);
        this.mistakes = mistakes;
        for (var tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                mistakes.add(YamlFile.lineOf(file, tuple.getKeyNode()), "", "一个词作键", "a word as key");
                continue;
            }
            var word = scalar(key);
            if (values.putIfAbsent(word.value(), tuple.getValueNode()) == null) {
                keys.put(word.value(), word);
            } else {
                mistakes.add(word, "每个键只写一次", "each key once");
            }
        }
    }

    Line line() {
        return line;
    }

    boolean has(String key) {
        known.add(key);
        return values.containsKey(key) && !isNull(values.get(key));
    }

    /// The keys as they stand, for mappings from words of the pack's own: the fields of a case.
    List<Scalar> keys() {
        known.addAll(keys.keySet());
        return List.copyOf(keys.values());
    }

    /// The key itself, where mistakes about the whole entry are reported.
    Scalar key(String key) {
        return keys.getOrDefault(key, new Scalar(line, key, true, false));
    }

    void done() {
        for (var key : keys.values()) {
            if (!known.contains(key.value())) {
                mistakes.add(key.line(), key.value(), Mistakes.oneOf(key.value(), known));
            }
        }
    }

    Optional<Scalar> wordIfAny(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        return switch (values.get(key)) {
            case ScalarNode scalar -> Optional.of(scalar(scalar)).filter(word -> !isBlank(key, word));
            case Node other -> {
                wrong(key, other, "一个值", "one value");
                yield Optional.empty();
            }
        };
    }

    Scalar word(String key) {
        var word = wordIfAny(key);
        if (word.isEmpty()) {
            required(key);
        }
        return word.orElse(Scalar.missing(line));
    }

    Scalar id(String key) {
        var word = word(key);
        if (word.isMissing() || isId(word.value())) {
            return word;
        }
        mistakes.add(word, "小写英文词，用 _ 连接，最长 60 字", "lower-case English words joined by _, at most 60 letters");
        return Scalar.missing(word.line());
    }

    static boolean isId(String word) {
        return word.length() <= LONGEST_ID && ID.matcher(word).matches();
    }

    Text text(String key) {
        var text = textIfAny(key);
        if (text.isEmpty()) {
            required(key);
        }
        return text.orElse(UNREADABLE);
    }

    Optional<Text> textIfAny(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        return switch (values.get(key)) {
            case ScalarNode scalar -> wordIfAny(key).map(word -> Text.same(word.value()));
            case MappingNode both -> {
                var languages = new Mapping(file, both, mistakes);
                var zh = languages.word("zh");
                var en = languages.word("en");
                languages.done();
                yield Optional.of(zh.isMissing() || en.isMissing() ? UNREADABLE : new Text(zh.value(), en.value()));
            }
            case Node other -> {
                wrong(key, other, "{zh: …, en: …} 或一段文字", "{zh: …, en: …} or a text");
                yield Optional.of(UNREADABLE);
            }
        };
    }

    Optional<LocalDate> dateIfAny(String key) {
        return wordIfAny(key).flatMap(word -> {
            try {
                return Optional.of(LocalDate.parse(word.value()));
            } catch (DateTimeException notADate) {
                mistakes.add(word, "日期，如 2025-03-01", "a date such as 2025-03-01");
                return Optional.empty();
            }
        });
    }

    boolean flag(String key) {
        var word = wordIfAny(key);
        if (word.isEmpty()) {
            return false;
        }
        var value = word.get().value();
        if (!word.get().plain() || !value.equals("true") && !value.equals("false")) {
            mistakes.add(word.get(), "true 或 false", "true or false");
        }
        return value.equals("true");
    }

    OptionalInt wholeIfAny(String key, int least, int most) {
        var word = wordIfAny(key);
        if (word.isEmpty()) {
            return OptionalInt.empty();
        }
        var value = word.get().value();
        if (word.get().plain() && value.matches("-?[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        }
        mistakes.add(word.get(), least + " 到 " + most + " 的整数", "a whole number from " + least + " to " + most);
        return OptionalInt.empty();
    }

    int whole(String key, int least, int most) {
        if (!has(key)) {
            required(key);
        }
        return wholeIfAny(key, least, most).orElse(least);
    }

    Optional<BigDecimal> numberIfAny(String key) {
        return wordIfAny(key).flatMap(word -> {
            if (word.plain() && NUMBER.matcher(word.value()).matches()) {
                return Optional.of(new BigDecimal(word.value()));
            }
            mistakes.add(word, "数，如 12 或 0.5", "a number such as 12 or 0.5");
            return Optional.empty();
        });
    }

    /// One of the constants of an enum, written in lower case.
    <E extends Enum<E>> Optional<E> constantIfAny(String key, Class<E> type) {
        return wordIfAny(key).flatMap(word -> {
            var names = Stream.of(type.getEnumConstants()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
            return mistakes.knows(word, names)
                    ? Optional.of(type.getEnumConstants()[names.indexOf(word.value())])
                    : Optional.empty();
        });
    }

    <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        if (!has(key)) {
            required(key);
        }
        return constantIfAny(key, type);
    }

    Optional<Mapping> mappingIfAny(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (values.get(key) instanceof MappingNode mapping) {
            return Optional.of(new Mapping(file, mapping, mistakes));
        }
        wrong(key, values.get(key), "键值对", "keys with values");
        return Optional.empty();
    }

    List<Mapping> mappings(String key) {
        var mappings = new ArrayList<Mapping>();
        for (var item : items(key)) {
            if (item instanceof MappingNode mapping) {
                mappings.add(new Mapping(file, mapping, mistakes));
            } else {
                wrong(key, item, "键值对", "keys with values");
            }
        }
        return mappings;
    }

    List<Scalar> words(String key) {
        var words = new ArrayList<Scalar>();
        for (var item : items(key)) {
            if (item instanceof ScalarNode scalar && !isNull(item)) {
                words.add(scalar(scalar));
            } else {
                wrong(key, item, "一个词", "a word");
            }
        }
        return words;
    }

    void required(String key) {
        if (!values.containsKey(key) || isNull(values.get(key))) {
            var at = keys.containsKey(key) ? keys.get(key).line() : line;
            mistakes.add(at, "", "缺少 " + key, key + ", which is missing");
        }
    }

    private List<Node> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (values.get(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        wrong(key, values.get(key), "列表", "a list");
        return List.of();
    }

    private boolean isBlank(String key, Scalar word) {
        if (word.value().isBlank()) {
            mistakes.add(word.line(), key, "不是空白", "not blank");
            return true;
        }
        return false;
    }

    private void wrong(String key, Node node, String zh, String en) {
        var stands = node instanceof ScalarNode scalar ? scalar.getValue() : key;
        mistakes.add(YamlFile.lineOf(file, node), stands, zh, en);
    }

    private Scalar scalar(ScalarNode node) {
        var block = node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED;
        return new Scalar(YamlFile.lineOf(file, node), node.getValue(), node.isPlain(), block);
    }

    private static boolean isNull(Node node) {
        return Tag.NULL.equals(node.getTag());
    }
}
