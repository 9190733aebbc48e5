package org.youju.document;

import java.util.stream.Stream;

/// Whom the report addresses (称呼、主送机关), with its colon; the only body text that is not indented.
public record Salutation(Words words) implements Block {
    public static Salutation of(String text) {
        return new Salutation(new Words(text));
    }

    @Override
    public Stream<Run> runs() {
        return Stream.of(words);
    }
}
