package org.youju.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;

/// What a workbook before 2007 (.xls, also .et of WPS) is made of: its sheets, its strings, the styles that show
/// percentages, the day its dates count from. Its macros are never looked at.
record OldWorkbook(List<Sheet> sheets, List<String> strings, BitSet percents, DateSystem dates) {
    /// @param position where it begins in the stream
    record Sheet(String name, int position, boolean visible) {}

    static final String STREAM = "Workbook";
    static final int BEGIN = 0x0809;
    static final int END = 0x000a;
    private static final int BIFF8 = 0x0600;
    private static final int LOCKED = 0x002f;
    private static final int DATES = 0x0022;
    private static final int FORMAT = 0x041e;
    private static final int STYLE = 0x00e0;
    private static final int SHEET = 0x0085;
    private static final int STRINGS = 0x00fc;
    private static final int STYLES = 70_000;
    private static final int SHEETS = 1_000;
    /// What a string costs beside its characters, in characters.
    private static final int WEIGHT = 20;

    static OldWorkbook of(Upload upload, CompoundFile container) {
        if (!container.has(STREAM)) {
            throw refused(upload, container);
        }
        try (var records = new BiffRecords(upload, container.stream(STREAM, 0))) {
            if (records.next() != BEGIN) {
                throw upload.damaged();
            }
            if (records.unsignedShort() != BIFF8) {
                throw upload.refused(SheetProblem.OLD_EXCEL);
            }
            return new Reading(upload).read(records);
        }
    }

    private static Refused refused(Upload upload, CompoundFile container) {
        if (container.has("EncryptedPackage")) {
            return upload.refused(SheetProblem.ENCRYPTED);
        }
        if (container.has("Book")) {
            return upload.refused(SheetProblem.OLD_EXCEL);
        }
        if (container.has("WordDocument")) {
            return upload.refused(
                    SheetProblem.OTHER_FORMAT, new Text("旧版 Word 文档（.doc）", "an old Word document (.doc)"));
        }
        if (container.has("PowerPoint Document")) {
            return upload.refused(SheetProblem.OTHER_FORMAT,
                    new Text("旧版演示文稿（.ppt）", "an old presentation (.ppt)"));
        }
        return upload.refused(SheetProblem.OTHER_FORMAT, new Text("其他类型的旧版文件", "an old file of another kind"));
    }

    private static final class Reading {
        private final Upload upload;
        private final List<Sheet> sheets = new ArrayList<>();
        private final List<String> strings = new ArrayList<>();
        private final Set<Integer> formats = new HashSet<>(Set.of(9, 10));
        private final List<Integer> styles = new ArrayList<>();
        private DateSystem dates = DateSystem.FROM_1900;

        Reading(Upload upload) {
            this.upload = upload;
        }

        OldWorkbook read(BiffRecords records) {
            for (int number = records.next(); number != END; number = records.next()) {
                switch (number) {
                    case BiffRecords.END -> throw upload.damaged();
                    case LOCKED -> throw upload.refused(SheetProblem.ENCRYPTED);
                    case DATES -> dates = records.unsignedShort() == 1 ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
                    case FORMAT -> format(records);
                    case STYLE -> style(records);
                    case SHEET -> sheet(records);
                    case STRINGS -> strings(records);
                    default -> {
                        // Fonts, colours and the like say nothing about what is in the cells.
                    }
                }
            }
            var percents = new BitSet();
            for (int i = 0; i < styles.size(); i++) {
                percents.set(i, formats.contains(styles.get(i)));
            }
            return new OldWorkbook(sheets, strings, percents, dates);
        }

        private void format(BiffRecords records) {
            int id = records.unsignedShort();
            if (PercentStyles.isPercent(records.text()) && formats.size() < STYLES) {
                formats.add(id);
            }
        }

        private void style(BiffRecords records) {
            records.skip(2);
            if (styles.size() < STYLES) {
                styles.add(records.unsignedShort());
            }
        }

        private void sheet(BiffRecords records) {
            int position = records.integer();
            int state = records.unsignedByte() & 3;
            int kind = records.unsignedByte();
            if (kind == 0 && sheets.size() < SHEETS) {
                if (position < 0) {
                    throw upload.damaged();
                }
                sheets.add(new Sheet(records.shortText(), position, state == 0));
            }
        }

        /// As many as there are, not as many as are announced.
        private void strings(BiffRecords records) {
            records.skip(4);
            int count = records.integer();
            long weight = 0;
            for (int i = 0; i < count; i++) {
                var text = records.text();
                weight += WEIGHT + text.length();
                if (weight > upload.limits().sharedText()) {
                    throw upload.refused(SheetProblem.UNPACKS_TOO_LARGE);
                }
                strings.add(text);
            }
        }
    }
}
