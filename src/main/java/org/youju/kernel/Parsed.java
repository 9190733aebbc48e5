package org.youju.kernel;

import java.util.List;
import java.util.function.Function;

/// What became of something handed in: the thing itself, or everything that is wrong with it.
public sealed interface Parsed<T> {
    record Ok<T>(T value) implements Parsed<T> {}

    record Wrong<T>(List<Mistake> mistakes) implements Parsed<T> {
        public Wrong {
            if (mistakes.isEmpty()) {
                throw new IllegalArgumentException("mistakes: none (expected: at least one)");
            }
            mistakes = List.copyOf(mistakes);
        }
    }

    /// The value; for callers who have already seen to it that nothing can be wrong.
    default T orThrow(Function<List<Mistake>, RuntimeException> refusal) {
        return switch (this) {
            case Ok<T>(var value) -> value;
            case Wrong<T>(var mistakes) -> throw refusal.apply(mistakes);
        };
    }
}
