package org.youju.draft;

/// A block of a draft, as it reads since a version.
///
/// @param block its name, the same through all versions
/// @param sort where it stands among the others
/// @param source in the language of templates
/// @param version since when it reads like this
public record Passage(String block, Sort sort, String source, int version) {}
