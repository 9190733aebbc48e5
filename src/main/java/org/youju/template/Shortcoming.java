package org.youju.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.Text;

/// What an honest report tells by itself: what fell short in the period, the gravest first.
enum Shortcoming {
    /// an indicator whose target of the year was not reached
    TARGET_MISSED("target", "missed", new Text("未达到的目标", "a target missed"),
            Field.NAME, Field.TARGET, Field.VALUE, Field.ATTAINMENT),
    /// a term whose last day passed before it was met
    TERM_OVERRUN("term", "overrun", new Text("超过的期限", "a term overrun"),
            Field.NAME, Field.REGISTER, Field.COUNT);

    /// What is told of one.
    enum Field {
        NAME("name"),
        TARGET("target"),
        VALUE("value"),
        ATTAINMENT("attainment"),
        REGISTER("register"),
        COUNT("count");

        private final String word;

        Field(String word) {
            this.word = word;
        }
    }

    private final String noun;
    private final String what;
    private final Text title;
    private final List<Field> fields;

    Shortcoming(String noun, String what, Text title, Field... fields) {
        this.noun = noun;
        this.what = what;
        this.title = title;
        this.fields = List.of(fields);
    }

    /// Behind `:::each`: `target missed`, `term overrun`.
    static Optional<Shortcoming> of(List<String> words) {
        return Arrays.stream(values())
                .filter(one -> words.size() > 1 && one.noun.equals(words.get(0)) && one.what.equals(words.get(1)))
                .findFirst();
    }

    /// Whether somebody has begun to write one.
    static boolean isMeant(List<String> words) {
        return words.size() > 1 && !words.get(1).matches("where|sort|limit")
                && Arrays.stream(values()).anyMatch(one -> one.noun.equals(words.get(0)));
    }

    String words() {
        return noun + " " + what;
    }

    Text title() {
        return title;
    }

    Optional<Field> field(String word) {
        return fields.stream().filter(field -> field.word.equals(word)).findFirst();
    }

    List<String> fieldWords() {
        return fields.stream().map(field -> field.word).toList();
    }
}
