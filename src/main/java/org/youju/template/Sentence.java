package org.youju.template;

/// A sentence as printed, and what it rests on.
///
/// @param block in which of the composed blocks it stands
/// @param from its first character in that block's text
/// @param to the character after its last one
/// @param document the document it names; empty for none
public record Sentence(int block, int from, int to, Basis basis, String document) {
    public enum Basis {
        /// it holds a figure, a claim or words of a record
        COMPUTED,
        /// it names the document it is taken from
        DOCUMENT,
        /// whoever reports says so
        SELF
    }

    Sentence after(int blocks) {
        return new Sentence(block + blocks, from, to, basis, document);
    }
}
