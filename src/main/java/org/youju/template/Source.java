package org.youju.template;

/// A block of a template as its author wrote it.
///
/// @param text without the empty lines around it
/// @param first the line of the file on which it begins, from 1
/// @param last the line on which it ends
public record Source(String text, int first, int last) {}
