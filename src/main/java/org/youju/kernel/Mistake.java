package org.youju.kernel;

/// One thing wrong with what was handed in.
///
/// @param where the field, cell or line, as the person who made it would name it
/// @param value what stands there, as it stands there; empty when nothing does
/// @param expected what should stand there
public record Mistake(String where, String value, Text expected) {}
