package org.youju.template;

import java.util.List;
import java.util.Optional;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.wording.Modifiers;

/// Reads what stands in a slot, against the pack.
final class SlotReader {
    private static final String CLAIM = "claim:";
    private static final String ELSE = "else:";

    private final PackWords pack;
    private final Language language;
    private final TemplateMistakes mistakes;

    SlotReader(PackWords pack, Language language) {
        this.pack = pack;
        this.language = language;
        this.mistakes = pack.mistakes();
    }

    /// The slot, or nothing once its mistakes are noted.
    ///
    /// @param told which fields may stand there; none outside of repeated parts
    Optional<Piece> read(SlotNode slot, int line, Optional<Fields> told) {
        var words = PackWords.words(slot.content());
        if (!slot.isClosed()) {
            mistakes.add(line, slot.source(), "在同一行用 }} 结束", "}} on the same line");
        } else if (words.isEmpty()) {
            mistakes.add(line, slot.source(), "指标代码，如 {{gdp}}", "the id of an indicator, such as {{gdp}}");
        } else if (words.getFirst().startsWith(CLAIM)) {
            return claim(slot, line);
        } else if (words.getFirst().startsWith(".")) {
            return field(slot, line, told);
        } else if (words.getFirst().equals("document")) {
            return document(slot, line);
        } else if (words.getFirst().equals("list")) {
            return new RecordsReader(pack, language, line, slot.source()).list(words.subList(1, words.size()));
        } else {
            return named(words, slot, line);
        }
        return Optional.empty();
    }

    private Optional<Piece> named(List<String> words, SlotNode slot, int line) {
        var id = words.getFirst();
        var rest = words.subList(1, words.size());
        for (var name : Piece.Name.values()) {
            if (name.word().equals(id)) {
                rest.forEach(word -> mistakes.add(line, slot.source(),
                        new Text("“%s”后面不加修饰语", "no modifier after \"%s\"").with(id)));
                return Optional.of(new Piece.Named(name, line, slot.source()));
            }
        }
        return pack.indicator(id, line, slot.source()).flatMap(indicator -> {
            var modifiers = Modifiers.read(indicator, rest);
            modifiers.wrong().forEach(expected -> mistakes.add(line, slot.source(), expected));
            return modifiers.wording().map(wording -> new Piece.Counted(id, wording, line, slot.source()));
        });
    }

    /// What stands before `else:`, and what behind it.
    private record Alternative(String head, Optional<String> otherwise) {}

    private Optional<Alternative> alternative(SlotNode slot, int line) {
        var content = slot.content().replace('：', ':').indexOf(ELSE);
        if (content < 0) {
            return Optional.of(new Alternative(slot.content().strip(), Optional.empty()));
        }
        var otherwise = slot.content().substring(content + ELSE.length()).strip();
        if (otherwise.isEmpty()) {
            mistakes.add(line, slot.source(), "else: 后面的文字", "words behind else:");
            return Optional.empty();
        }
        return Optional.of(new Alternative(slot.content().substring(0, content).strip(), Optional.of(otherwise)));
    }

    private Optional<Piece> claim(SlotNode slot, int line) {
        return alternative(slot, line).flatMap(parts -> {
            var words = PackWords.words(parts.head());
            if (words.size() > 1) {
                mistakes.add(line, slot.source(), "论断代码，后面只能写 else: 文字", "the id of a claim, and then only else: words");
                return Optional.<Piece>empty();
            }
            var id = words.getFirst().substring(CLAIM.length());
            return pack.claim(id, line, slot.source())
                    .map(claim -> new Piece.Claimed(claim.id(), parts.otherwise(), line, slot.source()));
        });
    }

    private Optional<Piece> field(SlotNode slot, int line, Optional<Fields> told) {
        if (told.isEmpty()) {
            mistakes.add(line, slot.source(), "“.栏目”只写在 :::each 与 ::: 之间", "a field only between :::each and :::");
            return Optional.empty();
        }
        return switch (told.get()) {
            case Fields.OfEntries(var register) -> alternative(slot, line)
                    .flatMap(parts -> new RecordsReader(pack, language, line, slot.source())
                    .column(PackWords.words(parts.head()), register)
                    .map(column -> new Piece.Told(column, parts.otherwise(), line, slot.source())));
            case Fields.OfShortcoming(var shortcoming) -> shortcoming(shortcoming, slot, line);
        };
    }

    private Optional<Piece> shortcoming(Shortcoming shortcoming, SlotNode slot, int line) {
        var word = slot.content().strip().substring(1);
        var field = shortcoming.field(word);
        if (field.isEmpty()) {
            var known = shortcoming.fieldWords();
            mistakes.add(line, slot.source(), PackWords.known(word, known, new Text("“%s”的栏目：.%s", "a field of \"%s\": .%s")
                    .with(shortcoming.title(), String.join(", .", known))));
        }
        return field.map(found -> new Piece.FellShort(found, line, slot.source()));
    }

    private Optional<Piece> document(SlotNode slot, int line) {
        var name = slot.content().strip().substring("document".length()).strip();
        if (name.isEmpty()) {
            mistakes.add(line, slot.source(), "文件名或文号，如 {{document 云发〔2025〕3号}}",
                    "the name or number of a document, such as {{document 云发〔2025〕3号}}");
            return Optional.empty();
        }
        return Optional.of(new Piece.Documented(name, line, slot.source()));
    }
}
