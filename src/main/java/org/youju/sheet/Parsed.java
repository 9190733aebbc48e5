package org.youju.sheet;

import org.youju.kernel.Text;

/// What came of a cell that should hold a certain kind of value.
public sealed interface Parsed<T> {
    record Value<T>(T value) implements Parsed<T> {}

    record Nothing<T>() implements Parsed<T> {}

    /// It holds something else; this is what was expected.
    record Expected<T>(Text expectation) implements Parsed<T> {}
}
