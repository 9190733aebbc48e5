package org.youju.coverage;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.document.Block;
import org.youju.document.Heading;
import org.youju.figure.Figure;
import org.youju.template.ComposedBlock;
import org.youju.template.Sentence;
import org.youju.template.Slot;

/// A composed report, as it is looked through.
final class Composed {
    private static final Pattern PROBLEMS = Pattern.compile("问题|不足|短板|(?i)problem|shortcoming");
    private static final String TERM = "term:";

    private final List<ComposedBlock> composed;
    private final List<Block> blocks;

    /// @param composed counted as blocks of one document
    Composed(List<ComposedBlock> composed) {
        this.composed = List.copyOf(composed);
        this.blocks = composed.stream().flatMap(block -> block.blocks().stream()).toList();
    }

    String text(int block) {
        return Block.text(blocks.get(block).runs().toList());
    }

    List<Sentence> sentences() {
        return composed.stream().flatMap(block -> block.sentences().stream()).toList();
    }

    String text(Sentence sentence) {
        return text(sentence.block()).substring(sentence.from(), sentence.to());
    }

    /// A number typed by hand and the sentence around it.
    record Digits(String text, String sentence) {}

    List<Digits> digits() {
        return composed.stream().flatMap(block -> block.digits().stream().map(typed -> new Digits(typed.text(),
                block.sentences().stream()
                .filter(sentence -> sentence.block() == typed.block() && sentence.from() <= typed.from()
                        && sentence.to() >= typed.to())
                .findFirst()
                .map(this::text)
                .orElseGet(() -> text(typed.block()))))).toList();
    }

    /// The indicators it may print, by its template.
    Set<String> indicators() {
        return composed.stream().flatMap(block -> block.template().indicators().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The registers that anything printed rests on.
    Set<String> registers() {
        var registers = new HashSet<String>();
        composed.stream().flatMap(ComposedBlock::figures).forEach(figure -> add(figure, registers));
        slots().filter(slot -> slot.key().startsWith(TERM))
                .forEach(slot -> registers.add(register(slot.key().substring(TERM.length()))));
        return registers;
    }

    private static void add(Figure figure, Set<String> registers) {
        figure.indicator().formula().summed().map(Composed::register).ifPresent(registers::add);
        figure.parts().forEach(part -> add(part, registers));
    }

    static String register(String measure) {
        return measure.substring(0, measure.indexOf('.'));
    }

    private Stream<Slot> slots() {
        return composed.stream().flatMap(block -> block.slots().stream());
    }

    /// The part that tells of problems: what stands below headings that say so.
    ///
    /// @param words all of its text
    /// @param keys of the indicators and terms that stand in it
    record Problems(String words, Set<String> keys) {
        boolean mentions(String key, Stream<String> names) {
            return keys.contains(key) || names.filter(name -> !name.isBlank()).anyMatch(words::contains);
        }
    }

    Problems problems() {
        var within = new HashSet<Integer>();
        int open = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Heading heading && (open == 0 || heading.level() <= open)) {
                open = PROBLEMS.matcher(text(i)).find() ? heading.level() : 0;
            }
            if (open > 0) {
                within.add(i);
            }
        }
        var keys = new HashSet<String>();
        slots().filter(slot -> within.contains(slot.block())).forEach(slot -> {
            keys.add(slot.key());
            slot.figures().forEach(figure -> keys.add(figure.indicator().id()));
        });
        var words = within.stream().sorted().map(this::text).collect(Collectors.joining("\n"));
        return new Problems(words, keys);
    }

    /// The number itself, without unit; empty for one that is not in digits.
    static String number(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace(",", "");
        var found = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?").matcher(plain);
        return found.find() ? found.group() : "";
    }
}
