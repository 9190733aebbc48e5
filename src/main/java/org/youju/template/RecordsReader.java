package org.youju.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.pack.Choice;
import org.youju.pack.Field;
import org.youju.pack.Indicator;
import org.youju.pack.Register;

/// Reads which records are told of, and what of them: what stands behind `:::each`, and in `{{list …}}`.
final class RecordsReader {
    private static final List<String> SEPARATORS = List.of("、", "，", "；", ",", ";");
    /// What a limit may be at most.
    static final int MOST = 200;

    private final PackWords pack;
    private final Language language;
    private final TemplateMistakes mistakes;
    private final int line;
    private final String source;

    RecordsReader(PackWords pack, Language language, int line, String source) {
        this.pack = pack;
        this.language = language;
        this.mistakes = pack.mistakes();
        this.line = line;
        this.source = source;
    }

    private record Counted(Indicator indicator, Register register) {}

    private Optional<Counted> counted(List<String> words) {
        if (words.isEmpty()) {
            wrong("指标代码", "the id of an indicator");
            return Optional.empty();
        }
        return pack.indicator(words.getFirst(), line, source)
                .flatMap(indicator -> pack.counted(indicator, line, source)
                .map(register -> new Counted(indicator, register)));
    }

    /// `INDICATOR [where FIELD = value] [sort FIELD [desc]] [limit N]`, in any order.
    Optional<Records> each(String text) {
        var words = PackWords.words(text.replace("=", " = "));
        return counted(words).flatMap(counted -> {
            var where = new ArrayList<Records.Where>();
            Optional<Records.Sort> sort = Optional.empty();
            var limit = OptionalInt.empty();
            int before = mistakes.count();
            for (int i = 1; i < words.size(); ) {
                var word = words.get(i);
                if (word.equals("where") && i + 3 < words.size() && words.get(i + 2).equals("=")) {
                    where(counted.register(), words.get(i + 1), words.get(i + 3)).ifPresent(where::add);
                    i += 4;
                } else if (word.equals("sort") && i + 1 < words.size()) {
                    boolean descending = i + 2 < words.size() && words.get(i + 2).equals("desc");
                    boolean said = descending || i + 2 < words.size() && words.get(i + 2).equals("asc");
                    sort = column(List.of("." + words.get(i + 1)), counted.register())
                            .map(column -> new Records.Sort(column, descending));
                    i += said ? 3 : 2;
                } else if (word.equals("limit") && i + 1 < words.size()) {
                    limit = limit(words.get(i + 1));
                    i += 2;
                } else {
                    wrong(new Text("where 栏目 = 值、sort 栏目 desc、limit 数 之一，不是“%s”",
                            "one of where FIELD = value, sort FIELD desc, limit N, not \"%s\"").with(word));
                    return Optional.<Records>empty();
                }
            }
            return mistakes.count() > before ? Optional.<Records>empty()
                    : Optional.of(new Records(counted.indicator().id(), counted.register(), where, sort, limit));
        });
    }

    /// `INDICATOR .FIELD [、] [limit=N] [sort=FIELD] [desc] [where=FIELD=value] [none=words]`
    Optional<Piece> list(List<String> words) {
        return counted(words).flatMap(counted -> {
            int before = mistakes.count();
            var register = counted.register();
            Optional<Piece.Column> column = Optional.empty();
            Optional<Piece.Column> by = Optional.empty();
            var where = new ArrayList<Records.Where>();
            var limit = OptionalInt.empty();
            var between = language == Language.ZH ? "、" : ",";
            var none = language == Language.ZH ? "无" : "none";
            boolean descending = false;
            for (var word : words.subList(1, words.size())) {
                int equals = word.indexOf('=');
                var value = word.substring(equals + 1);
                switch (equals < 0 ? word : word.substring(0, equals + 1)) {
                    case "limit=" -> limit = limit(value);
                    case "sort=" -> by = column(List.of("." + value), register);
                    case "none=" -> none = value;
                    case "desc" -> descending = true;
                    case "where=" -> {
                        var parts = value.split("=", 2);
                        where(register, parts[0], parts.length > 1 ? parts[1] : "").ifPresent(where::add);
                    }
                    case String other when SEPARATORS.contains(other) -> between = other;
                    case String field when field.startsWith(".") -> column = column(List.of(field), register);
                    case String other -> wrong(new Text(
                            ".栏目、顿号等分隔符、limit=数、sort=栏目、desc、where=栏目=值、none=文字 之一，不是“%s”",
                            "one of .FIELD, a separator such as 、, limit=N, sort=FIELD, desc, where=FIELD=value, none=words, not \"%s\"")
                            .with(other));
                }
            }
            if (mistakes.count() > before) {
                return Optional.<Piece>empty();
            }
            if (column.isEmpty()) {
                wrong("要列出的栏目，如 .name", "the field to list, such as .name");
                return Optional.<Piece>empty();
            }
            boolean down = descending;
            var records = new Records(counted.indicator().id(), register, where,
                    by.map(field -> new Records.Sort(field, down)), limit);
            return Optional.of(new Piece.Listed(records, column.get(), between, none, line, source));
        });
    }

    /// `.FIELD [value]`: a field of the register, or what every record has.
    Optional<Piece.Column> column(List<String> words, Register register) {
        var id = words.getFirst().substring(1);
        boolean unit = !words.contains("value");
        if (words.size() > (unit ? 1 : 2)) {
            wrong("栏目后面只能写 value", "only value behind a field");
            return Optional.empty();
        }
        if (register.field(id).isEmpty() && Piece.Column.OF_ALL.contains(id)) {
            var name = register.field(register.name()).filter(Field::isSensitive);
            if (id.equals("name") && name.isPresent()) {
                return pack.field(register, register.name(), line, source).map(_ -> new Piece.Column(id, name, unit));
            }
            return Optional.of(new Piece.Column(id, Optional.empty(), unit));
        }
        return pack.field(register, id, line, source).map(field -> new Piece.Column(field.id(), Optional.of(field), unit));
    }

    OptionalInt limit(String digits) {
        if (digits.matches("[0-9]{1,4}") && Integer.parseInt(digits) > 0 && Integer.parseInt(digits) <= MOST) {
            return OptionalInt.of(Integer.parseInt(digits));
        }
        wrong(new Text("limit 1 至 %d", "limit 1 to %d").with(MOST));
        return OptionalInt.empty();
    }

    private Optional<Records.Where> where(Register register, String id, String value) {
        return pack.field(register, id, line, source).flatMap(field -> {
            var typed = typed(field, value);
            if (typed.isEmpty()) {
                wrong(new Text("“%s”的值：%s", "a value of \"%s\": %s").with(field.title(), values(field)));
            }
            return typed.map(one -> new Records.Where(field, one));
        });
    }

    /// The value as an entry holds it.
    private static Optional<Object> typed(Field field, String value) {
        return switch (field.type()) {
            case TEXT, REFERENCE -> value.isEmpty() ? Optional.empty() : Optional.of(value);
            case INTEGER -> value.matches("-?[0-9]{1,15}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
            case YEAR -> value.matches("[0-9]{4}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
            case DECIMAL -> value.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")
                    ? Optional.of(new BigDecimal(value)) : Optional.empty();
            case FLAG -> switch (value) {
                case "是", "yes", "true" -> Optional.of(true);
                case "否", "no", "false" -> Optional.of(false);
                default -> Optional.empty();
            };
            case DATE -> day(value).map(day -> day);
            case DATETIME -> Optional.empty();
            case CHOICE -> field.choices().stream()
                    .filter(choice -> choice.id().equals(value) || choice.title().zh().equals(value)
                            || choice.title().en().equals(value))
                    .findFirst()
                    .map(Choice::id);
        };
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Text values(Field field) {
        return switch (field.type()) {
            case CHOICE -> new Text(String.join("、", field.choices().stream().map(each -> each.title().zh()).toList()),
                    String.join(", ", field.choices().stream().map(each -> each.title().en()).toList()));
            case FLAG -> new Text("是、否", "yes, no");
            case DATE -> Text.same("2025-12-31");
            case INTEGER, DECIMAL -> new Text("数", "a number");
            case YEAR -> new Text("四位年份", "a year of four digits");
            case TEXT, REFERENCE -> new Text("文字", "words");
            case DATETIME -> new Text("不能按时刻选", "times cannot be chosen by");
        };
    }

    private void wrong(String zh, String en) {
        mistakes.add(line, source, zh, en);
    }

    private void wrong(Text expected) {
        mistakes.add(line, source, expected);
    }
}
