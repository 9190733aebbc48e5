package org.youju.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.pack.Field;
import org.youju.pack.Register;
import org.youju.sheet.OfficeWords;
import org.youju.sheet.Row;
import org.youju.web.Form;
import org.youju.web.Option;

/// How a table is read, as a form in which people correct it: `sheet`, `header` and `rows` (of the header), `first` and
/// `last` (of the entries), `hidden`, `formulas`, `year`, `c0` `c1` … (what each column is), `k-` and a field's id (what
/// holds for every row).
record LayoutForm(Layouts.Proposal proposal, Form form) {
    private static final Text ROW = new Text("行号，如 3", "the number of a row, such as 3");
    private static final Text HEADER_ROWS = new Text("1 至 4", "1 to 4");
    private static final Text YEAR = new Text("四位年份，如 2025", "a year of four digits, such as 2025");
    private static final Text ORDER = new Text("在表头以下的行号", "the number of a row below the header");

    /// As it was found.
    static LayoutForm of(Layouts.Proposal proposal) {
        var layout = proposal.layout();
        var form = Form.empty()
                .with("sheet", layout.sheet())
                .with("header", String.valueOf(layout.headerRow()))
                .with("rows", String.valueOf(layout.headerRows()))
                .with("first", String.valueOf(layout.firstRow()))
                .with("last", layout.lastRow() == 0 ? "" : String.valueOf(layout.lastRow()))
                .with("hidden", layout.hiddenRows() ? "true" : "")
                .with("formulas", layout.formulas() ? "true" : "")
                .with("year", layout.year() == 0 ? "" : String.valueOf(layout.year()));
        for (int i = 0; i < layout.width(); i++) {
            form = form.with("c" + i, layout.columns().get(i).use());
        }
        for (var constant : layout.constants().entrySet()) {
            form = form.with("k-" + constant.getKey(), constant.getValue());
        }
        return new LayoutForm(proposal, form);
    }

    /// As it was posted. Another sheet, or another header, is read afresh: its columns are others.
    static LayoutForm posted(Form posted, Layouts.Proposal before, Importer.Source source, Layouts layouts,
            Register register) {
        var form = wrong(posted);
        if (!form.isRight()) {
            return new LayoutForm(before, form);
        }
        int header = number(form, "header", before.layout().headerRow());
        int rows = number(form, "rows", before.layout().headerRows());
        if (!form.value("sheet").equals(before.layout().sheet())) {
            return of(layouts.propose(source, form.value("sheet")));
        }
        if (header != before.layout().headerRow() || rows != before.layout().headerRows()) {
            var fresh = layouts.propose(source, before.layout().sheet(), header, rows);
            return of(layouts.with(source, fresh, options(form, fresh.layout(), header + rows)));
        }
        int first = number(form, "first", header + rows);
        int last = number(form, "last", 0);
        if (first < header + rows) {
            return new LayoutForm(before, form.wrong("first", ORDER));
        }
        if (last != 0 && last < first) {
            return new LayoutForm(before, form.wrong("last", ORDER));
        }
        var layout = options(form, before.layout().with(columns(form, before.layout(), register)), first);
        return new LayoutForm(layouts.with(source, before, layout), form);
    }

    private static Form wrong(Form form) {
        var checked = form;
        for (var name : List.of("header", "first", "last")) {
            var value = form.value(name);
            if (!value.isEmpty() && !value.matches("[1-9]\\d{0,6}")) {
                checked = checked.wrong(name, ROW);
            }
        }
        if (!form.value("rows").matches("[1-4]?")) {
            checked = checked.wrong("rows", HEADER_ROWS);
        }
        if (!form.value("year").matches("((19|20)\\d{2})?")) {
            checked = checked.wrong("year", YEAR);
        }
        return checked;
    }

    private static int number(Form form, String name, int otherwise) {
        var value = form.value(name);
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }

    private static Layout options(Form form, Layout layout, int first) {
        int last = number(form, "last", 0);
        var constants = new HashMap<String, String>();
        for (var name : form.entered().keySet()) {
            if (name.startsWith("k-") && !form.value(name).isEmpty()) {
                constants.put(name.substring(2), form.value(name));
            }
        }
        return new Layout(layout.sheet(), layout.headerRow(), layout.headerRows(), first, last < first ? 0 : last,
                form.has("hidden", "true"), form.has("formulas", "true"), number(form, "year", 0), layout.columns(),
                constants);
    }

    /// A column taken for another field than before is in that field's own unit, unless its title says otherwise.
    private static List<Layout.Column> columns(Form form, Layout before, Register register) {
        var columns = new ArrayList<Layout.Column>();
        for (int i = 0; i < before.width(); i++) {
            var column = before.columns().get(i);
            var use = form.entered().containsKey("c" + i) ? form.value("c" + i) : column.use();
            columns.add(use.equals(column.use()) ? column : column.as(use, unit(column, use, register)));
        }
        return columns;
    }

    static String unit(Layout.Column column, String use, Register register) {
        return register.field(use)
                .filter(Match::isAmount)
                .filter(field -> !field.unit().isEmpty())
                .flatMap(field -> column.title().stream()
                        .map(Titles::bracketed)
                        .filter(unit -> !unit.isEmpty() && !unit.equals(field.unit()))
                        .filter(unit -> OfficeWords.isConvertible(unit, field.unit()))
                        .findFirst())
                .orElse("");
    }

    /// What a column can be taken for.
    static List<Option> uses(Register register, Language language) {
        var uses = new ArrayList<Option>();
        uses.add(new Option(Layout.NOTHING, new Text("不读取", "not read").in(language)));
        register.fields().forEach(field -> uses.add(new Option(field.id(), field.title().in(language)
                + (field.required() ? new Text("（必填）", " (required)").in(language) : ""))));
        uses.add(new Option(Layout.PLACE, Titles.PLACE.in(language)));
        uses.add(new Option(Layout.STATE, Titles.STATE.in(language)));
        uses.add(new Option(Layout.NUMBER, Titles.NUMBER.in(language)));
        return uses;
    }

    /// Fields for which the table has no column.
    List<Field> without(Register register, boolean required) {
        var used = proposal.layout().columns().stream().map(Layout.Column::use).toList();
        return register.fields().stream()
                .filter(field -> field.required() == required && !used.contains(field.id()))
                .toList();
    }

    /// What stands in a column's first filled cells below the header.
    String sample(int column) {
        var head = proposal.head();
        return head.numbers().stream()
                .filter(row -> row >= proposal.layout().firstRow())
                .map(row -> Titles.oneLine(head.text(row, column)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(3)
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    boolean isGuessed(int column) {
        return proposal.guessed().get(column);
    }

    boolean isHidden(int column) {
        return proposal.head().hidden().get(column);
    }

    static String letter(int column) {
        return Row.address(column, 1).replace("1", "");
    }
}
