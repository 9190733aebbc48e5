package org.youju.document;

import jakarta.xml.bind.JAXBElement;
import java.math.BigInteger;
import java.util.List;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTTblLayoutType;
import org.docx4j.wml.CTVerticalJc;
import org.docx4j.wml.Jc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.STTblLayoutType;
import org.docx4j.wml.STVerticalJc;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblGrid;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;

/// Tables of a Word file: as wide as the line, heads repeated on every page, no row torn in two.
final class DocxTable {
    private static final ObjectFactory WORD = new ObjectFactory();

    private final DocxText text;
    private final int width;

    DocxTable(DocxText text, Layout layout) {
        this.text = text;
        this.width = layout.widthTwips();
    }

    void write(Table table, List<Object> content) {
        if (!table.caption().text().isBlank()) {
            content.add(text.paragraph("Caption", List.of(table.caption())));
        }
        var widths = widths(table.columns());
        var written = new Tbl();
        written.setTblPr(properties());
        var grid = new TblGrid();
        for (int column : widths) {
            var place = new TblGridCol();
            place.setW(BigInteger.valueOf(column));
            grid.getGridCol().add(place);
        }
        written.setTblGrid(grid);
        written.getContent().add(heads(table.columns(), widths));
        table.rows().forEach(row -> written.getContent().add(row(row, table.columns(), widths)));
        content.add(written);
    }

    private Tr heads(List<Table.Column> columns, int[] widths) {
        var row = row();
        row.getTrPr().getCnfStyleOrDivIdOrGridBefore().add(WORD.createCTTrPrBaseTblHeader(new BooleanDefaultTrue()));
        for (int i = 0; i < widths.length; i++) {
            var head = columns.get(i).head();
            row.getContent().add(cell(text.paragraph("TableHead", List.of(head)), widths[i]));
        }
        return row;
    }

    private Tr row(Table.Row cells, List<Table.Column> columns, int[] widths) {
        var row = row();
        for (int i = 0; i < widths.length; i++) {
            var words = text.paragraph("TableText", cells.cells().get(i).words());
            var side = new Jc();
            side.setVal(side(columns.get(i).side()));
            words.getPPr().setJc(side);
            row.getContent().add(cell(words, widths[i]));
        }
        return row;
    }

    private static Tr row() {
        var whole = new TrPr();
        whole.getCnfStyleOrDivIdOrGridBefore().add(WORD.createCTTrPrBaseCantSplit(new BooleanDefaultTrue()));
        var row = new Tr();
        row.setTrPr(whole);
        return row;
    }

    private static JAXBElement<Tc> cell(P words, int width) {
        var middle = new CTVerticalJc();
        middle.setVal(STVerticalJc.CENTER);
        var properties = new TcPr();
        properties.setTcW(width(width));
        properties.setVAlign(middle);
        var cell = new Tc();
        cell.setTcPr(properties);
        cell.getContent().add(words);
        return WORD.createTrTc(cell);
    }

    private TblPr properties() {
        var style = new TblPr.TblStyle();
        style.setVal("FigureTable");
        var fixed = new CTTblLayoutType();
        fixed.setType(STTblLayoutType.FIXED);
        var properties = new TblPr();
        properties.setTblStyle(style);
        properties.setTblW(width(width));
        properties.setTblLayout(fixed);
        return properties;
    }

    private int[] widths(List<Table.Column> columns) {
        int shares = columns.stream().mapToInt(Table.Column::share).sum();
        return columns.stream().mapToInt(column -> width * column.share() / shares).toArray();
    }

    private static TblWidth width(int twips) {
        var width = new TblWidth();
        width.setType(TblWidth.TYPE_DXA);
        width.setW(BigInteger.valueOf(twips));
        return width;
    }

    private static JcEnumeration side(Table.Side side) {
        return switch (side) {
            case LEFT -> JcEnumeration.LEFT;
            case CENTRE -> JcEnumeration.CENTER;
            case RIGHT -> JcEnumeration.RIGHT;
        };
    }
}
