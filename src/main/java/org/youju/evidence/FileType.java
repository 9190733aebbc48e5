package org.youju.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of files that are kept.
enum FileType {
    JPEG("JPEG", "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("PNG", "image/png", "png"),
    PDF("PDF", "application/pdf", "pdf"),
    OFD("OFD", "application/ofd", "ofd"),
    DOCX("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("PPT", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("Word", "application/msword", "doc", "wps"),
    XLS("Excel", "application/vnd.ms-excel", "xls", "et"),
    PPT("PPT", "application/vnd.ms-powerpoint", "ppt", "dps"),
    TEXT("TXT", "text/plain", "txt", "csv");

    private final String title;
    private final String media;
    private final List<String> endings;

    FileType(String title, String media, String... endings) {
        this.title = title;
        this.media = media;
        this.endings = List.of(endings);
    }

    String title() {
        return title;
    }

    String media() {
        return media;
    }

    boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    /// A name without an ending says nothing; plain text must say that it is, for a page or a script is text too.
    boolean fits(String ending) {
        return endings.contains(ending) || ending.isEmpty() && this != TEXT;
    }

    static Optional<FileType> named(String media) {
        return Arrays.stream(values()).filter(type -> type.media.equals(media)).findFirst();
    }

    /// What a form's file field offers.
    static String accepted() {
        return "image/jpeg,image/png," + Arrays.stream(values())
                .flatMap(type -> type.endings.stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }
}
