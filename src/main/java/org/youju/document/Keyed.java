package org.youju.document;

/// What stands in a line and leads back to where it comes from. A Word file keeps the key, in the tag of a content
/// control inside a bookmark (see [Marks] for its name), so that an edited file can be read back.
public sealed interface Keyed extends Run permits Figure, Said {
    /// What it is known by: up to 64 visible ASCII characters, which is what Word's tag holds.
    String key();

    /// What a person calls it.
    String title();
}
