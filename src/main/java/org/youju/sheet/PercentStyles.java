package org.youju.sheet;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/// Which of a workbook's cell styles show a number as a percentage. It is the one format that must be known: 0.125 and
/// 12.5% are the same in the file, and a hundredfold apart to whoever typed them.
final class PercentStyles {
    /// `0%` and `0.00%` (ECMA-376, 18.8.30).
    private static final Set<String> BUILT_IN = Set.of("9", "10");
    private static final int STYLES = 70_000;

    private PercentStyles() {}

    static BitSet of(Archive archive, String path) {
        var formats = new HashSet<>(BUILT_IN);
        var styles = new BitSet();
        int count = 0;
        boolean cells = false;
        try (var part = archive.xml(path)) {
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (part.starts(event, "numFmt") && isPercent(part.attribute("formatCode").orElse(""))
                        && formats.size() < STYLES) {
                    formats.add(part.attribute("numFmtId").orElse(""));
                } else if (part.starts(event, "cellXfs")) {
                    cells = true;
                } else if (part.ends(event, "cellXfs")) {
                    cells = false;
                } else if (cells && part.starts(event, "xf") && count < STYLES) {
                    styles.set(count++, formats.contains(part.attribute("numFmtId").orElse("")));
                }
            }
        }
        return styles;
    }

    static boolean isPercent(String format) {
        return format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
    }
}
