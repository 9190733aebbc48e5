package org.youju.document;

import java.time.LocalDate;
import java.util.stream.Stream;

/// Who answers for the document, and its date (署名、成文日期).
public record Signature(Words name, LocalDate date) implements Block {
    public Signature {
        if (name.text().isBlank()) {
            throw new IllegalArgumentException("signature: nothing (expected: a name)");
        }
    }

    public static Signature of(String name, LocalDate date) {
        return new Signature(new Words(name), date);
    }

    /// The date as GB/T 9704 prints it: Arabic, without padding zeros.
    public Words dateWords() {
        return new Words(date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日");
    }

    @Override
    public Stream<Run> runs() {
        return Stream.of(name, dateWords());
    }
}
