package org.youju.manuscript;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.youju.kernel.Text;

/// What a file is by its first bytes.
enum Signature {
    ZIP("压缩包", "a zip archive", "PK\3\4", "PK\5\6", "PK\7\b"),
    /// The container of Office before 2007, and of newer files with a password.
    COMPOUND("旧版 Office 文件", "an old Office file", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
    PDF("PDF 文件", "a PDF", "%PDF-"),
    RTF("RTF 文档", "an RTF document", "{\\rtf"),
    GZIP("gzip 压缩文件", "a gzip file", "\u001f\u008b"),
    RAR("RAR 压缩包", "a RAR archive", "Rar!\u001a"),
    SEVEN_ZIP("7z 压缩包", "a 7z archive", "7z\u00bc\u00af\u0027\u001c"),
    IMAGE("图片", "a picture", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8"),
    HTML("网页", "a web page"),
    XML("XML 文件", "an XML file"),
    TEXT("文本", "text");

    private static final int LOOKED_AT = 1024;
    private static final List<String> HTML_STARTS = List.of("<html", "<!doctype html", "<head", "<body", "<meta");

    private final Text text;
    private final List<String> starts;

    Signature(String zh, String en, String... starts) {
        this.text = new Text(zh, en);
        this.starts = List.of(starts);
    }

    Text text() {
        return text;
    }

    static Signature of(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(signature -> signature.starts.stream().anyMatch(start::startsWith))
                .findFirst()
                .orElseGet(() -> markup(start));
    }

    private static Signature markup(String start) {
        var words = start.replace("\0", "").replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .strip().toLowerCase(Locale.ROOT);
        if (HTML_STARTS.stream().anyMatch(words::startsWith) || words.startsWith("<?xml") && words.contains("<html")) {
            return HTML;
        }
        return words.startsWith("<?xml") ? XML : TEXT;
    }
}
