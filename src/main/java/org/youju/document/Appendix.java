package org.youju.document;

import java.util.ArrayList;
import java.util.List;
import org.youju.kernel.Language;

/// The appendix of a report (附件): all its figures in tables, one for each area, with what each of them counts and where
/// it comes from. Figures are numbered by area and place in it, 1.1, 1.2, 2.1, in the order in which they are given;
/// rows of one area must follow each other. Its place is behind the signature, where it begins on a page of its own.
public final class Appendix {
    private Appendix() {}

    /// The heading of the appendix, then a table for each area.
    public static List<Block> of(List<AppendixRow> rows, Language language) {
        var blocks = new ArrayList<Block>();
        blocks.add(Heading.of(1, switch (language) {
            case ZH -> "附件：数据一览表";
            case EN -> "Appendix: table of figures";
        }));
        int area = 0;
        for (int from = 0; from < rows.size(); ) {
            int to = from + 1;
            while (to < rows.size() && rows.get(to).area().equals(rows.get(from).area())) {
                to++;
            }
            area++;
            blocks.add(table(area, rows.subList(from, to), language));
            from = to;
        }
        return blocks;
    }

    private static Table table(int area, List<AppendixRow> rows, Language language) {
        var written = new ArrayList<Table.Row>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var value = new ArrayList<Run>();
            value.add(row.figure());
            if (!row.unit().isEmpty() && !row.figure().isMissing()) {
                value.add(new Words(row.unit()));
            }
            written.add(new Table.Row(List.of(
                    cell(area + "." + (i + 1)), cell(row.figure().title()), new Table.Cell(value),
                    cell(meaning(row, language)), cell(row.source()))));
        }
        var caption = switch (language) {
            case ZH -> "附表" + area + "　" + rows.getFirst().area();
            case EN -> "Table A" + area + "  " + rows.getFirst().area();
        };
        return new Table(new Words(caption), columns(language), written);
    }

    private static String meaning(AppendixRow row, Language language) {
        if (row.parts().isEmpty()) {
            return row.counts();
        }
        return switch (language) {
            case ZH -> row.counts() + "　构成：" + row.parts();
            case EN -> row.counts() + " Parts: " + row.parts();
        };
    }

    /// The words of the definition need most room; a number no more than "（数据待核）".
    private static List<Table.Column> columns(Language language) {
        var heads = switch (language) {
            case ZH -> List.of("序号", "指标", "数值", "口径", "来源");
            case EN -> List.of("No.", "Figure", "Value", "What counts", "Source");
        };
        return List.of(
                Table.Column.of(heads.get(0), Table.Side.CENTRE, 9),
                Table.Column.of(heads.get(1), Table.Side.LEFT, 20),
                Table.Column.of(heads.get(2), Table.Side.RIGHT, 20),
                Table.Column.of(heads.get(3), Table.Side.LEFT, 34),
                Table.Column.of(heads.get(4), Table.Side.LEFT, 17));
    }

    private static Table.Cell cell(String text) {
        return new Table.Cell(text.isEmpty() ? List.of() : List.of(new Words(text)));
    }
}
