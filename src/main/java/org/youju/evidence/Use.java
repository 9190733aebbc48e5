package org.youju.evidence;

import java.util.List;

/// That an entry of a book carries a file of evidence.
public record Use(long entry, Evidence evidence) {
    public static List<Use> of(long entry, List<Evidence> files) {
        return files.stream().map(file -> new Use(entry, file)).toList();
    }
}
