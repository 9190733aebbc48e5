package org.youju.kernel;

/// One entry of a module's catalogue of refusals; an enum `…Problem` implements it.
///
/// The text says what is wrong and what to do next, as a pattern of [String#format].
public interface Problem {
    /// The HTTP status of the refusal: 4xx, for a refusal is never our own failure.
    int status();

    Text text();

    /// The name by which logs and tests know it.
    String name();

    default Refused refused(Object... arguments) {
        return new Refused(this, arguments);
    }
}
