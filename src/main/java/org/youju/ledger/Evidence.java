package org.youju.ledger;

/// A file of evidence, kept outside the database under its digest.
///
/// @param digest SHA-256, hexadecimal
/// @param type the media type its content shows
/// @param size in bytes
public record Evidence(String digest, String name, String type, long size) {
    public Evidence {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("digest: " + digest + " (expected: 64 hexadecimal digits)");
        }
    }
}
