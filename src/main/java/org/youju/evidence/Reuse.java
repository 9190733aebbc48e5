package org.youju.evidence;

/// A photograph or file that two entries of a book use: the same file, or pictures that look the same.
///
/// @param entry the number of the one looked at: the later one, where a whole book is
/// @param digest its file
/// @param other the number of the other
/// @param otherDigest the other's file
/// @param distance 0 for the same file; else in how many of 64 bits the pictures differ, which may be none
/// @param same whether it is the same file, byte for byte
public record Reuse(long entry, String digest, long other, String otherDigest, int distance, boolean same) {}
