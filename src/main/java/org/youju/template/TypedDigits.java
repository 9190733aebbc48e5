package org.youju.template;

/// A number that somebody typed and nothing computes.
///
/// @param block in which of the composed blocks it stands
/// @param from its first character in that block's text
/// @param to the character after its last one
public record TypedDigits(int block, int from, int to, String text) {
    TypedDigits after(int blocks) {
        return new TypedDigits(block + blocks, from, to, text);
    }
}
