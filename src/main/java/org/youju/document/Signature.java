package org.youju.document;

import java.time.LocalDate;
import java.util.stream.Stream;

/// Who answers for the document, and its date (署名、成文日期).
public record Signature(Words name, LocalDate date) implements Block {
    private static final double ROOM_AT_THE_RIGHT = 2;
    private static final double DATE_AFTER_NAME = 2;

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

    /// How many characters stay free at the right of the name. GB/T 9704 7.3.5.2, without seal: the name ends two
    /// characters from the right and the date begins two characters after the name's beginning; a date longer than the
    /// name ends two characters from the right itself, and the name moves left.
    double afterName() {
        double longer = places(dateWords().text()) - places(name.text());
        return longer > 0 ? ROOM_AT_THE_RIGHT + longer + DATE_AFTER_NAME : ROOM_AT_THE_RIGHT;
    }

    /// How many characters stay free at the right of the date.
    double afterDate() {
        double shorter = places(name.text()) - places(dateWords().text());
        return shorter >= 0 ? ROOM_AT_THE_RIGHT + shorter - DATE_AFTER_NAME : ROOM_AT_THE_RIGHT;
    }

    /// How many places of a line the text takes: two Latin letters or digits share one.
    static double places(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 && c != '“' && c != '”' ? 0.5 : 1).sum();
    }

    @Override
    public Stream<Run> runs() {
        return Stream.of(name, dateWords());
    }
}
