package org.youju.evidence;

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

    /// Whether a page may show it; everything else is handed out for download only.
    public boolean isPhoto() {
        return type.equals(FileType.JPEG.media()) || type.equals(FileType.PNG.media());
    }

    /// What kind of paper it is, in a word.
    public String kind() {
        return FileType.named(type).map(FileType::title).orElse("?");
    }
}
