package org.youju.sheet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.youju.kernel.Text;

/// Turns cells into values of the kind a column holds, or says what it expected. Nothing is guessed, rounded or
/// completed: a value is taken only where it can be read in one way. Formulas are not taken, for what they show
/// depends on another file or day.
public final class Values {
    private static final Text DATE = new Text("日期，如 2025-03-01", "a date such as 2025-03-01");
    private static final Text MOMENT =
            new Text("日期和时间，如 2025-03-01 14:05", "a date and a time such as 2025-03-01 14:05");
    private static final Text FLAG = new Text("是或否", "yes or no");
    private static final Text NO_FORMULA = new Text("公式单元格，请粘贴为数值", "a value instead of a formula: paste as values");
    private static final Text NO_FAULT = new Text("不是错误值，请改正", "a value instead of an error");
    private static final Text LONG_DIGITS = new Text("文本：15 位以上的数字请先把单元格设为文本格式再填写",
            "text: numbers of more than 15 digits lose digits unless the cell is formatted as text");
    private static final Text PRINTABLE = new Text("不含控制字符的文字", "text without control characters");

    private static final Set<String> YES = Set.of("是", "√", "✓", "✔", "有", "yes", "true", "1");
    private static final Set<String> NO = Set.of("否", "×", "✗", "✘", "无", "no", "false", "0");
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\f\\x0b\\x85\u2028\u2029]");
    private static final BigDecimal EXACT_TO = BigDecimal.TEN.pow(15);

    private Values() {}

    /// A date of the years 1900 to 2100. A time of day is not dropped: only midnight is a date.
    public static Parsed<LocalDate> date(Cell cell, DateSystem dates) {
        return filled(cell, () -> DATE, full -> momentOf(full, dates)
                .filter(moment -> moment.equals(moment.toLocalDate().atStartOfDay()))
                .map(LocalDateTime::toLocalDate));
    }

    /// A date of the years 1900 to 2100 with a time, to the second; a date alone is its midnight, as in a workbook.
    public static Parsed<LocalDateTime> moment(Cell cell, DateSystem dates) {
        return filled(cell, () -> MOMENT, full -> momentOf(full, dates));
    }

    /// A number in its column's unit, with exactly as many decimals as the rule has.
    public static Parsed<BigDecimal> number(Cell cell, NumberRule rule) {
        return filled(cell, () -> NumberReading.expected(rule), full -> NumberReading.ofCell(full, rule));
    }

    /// A whole number that fits a `long`.
    ///
    /// @param unit may stand behind it; empty for none
    public static Parsed<Long> whole(Cell cell, String unit) {
        var rule = new NumberRule(0, unit);
        return filled(cell, () -> NumberReading.expected(rule), full -> NumberReading.ofCell(full, rule)
                .map(BigDecimal::toBigIntegerExact)
                .filter(value -> value.bitLength() < Long.SIZE)
                .map(BigInteger::longValueExact));
    }

    public static Parsed<Boolean> flag(Cell cell) {
        return filled(cell, () -> FLAG, full -> {
            if (full instanceof Cell.Flag(boolean value)) {
                return Optional.of(value);
            }
            var word = Numerals.narrowed(full.shown()).toLowerCase(Locale.ROOT);
            return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
        });
    }

    /// Text, trimmed, with its line breaks as `\n`, in Unicode's composed form (NFC). Full-width signs stay as they
    /// are: in a text they are right.
    ///
    /// @param longest in characters as people count them (code points)
    public static Parsed<String> text(Cell cell, int longest) {
        if (cell instanceof Cell.Number(var value) && value.abs().compareTo(EXACT_TO) >= 0) {
            return new Parsed.Expected<>(LONG_DIGITS);
        }
        var text = filled(cell, () -> PRINTABLE, full -> Optional.of(clean(full.shown())).filter(Values::isPrintable));
        return text instanceof Parsed.Value<String>(var value) && value.codePointCount(0, value.length()) > longest
                ? new Parsed.Expected<>(new Text("不超过 " + longest + " 个字", "at most " + longest + " characters"))
                : text;
    }

    private static <T> Parsed<T> filled(Cell cell, Supplier<Text> expected, Function<Cell, Optional<T>> reading) {
        return switch (cell) {
            case Cell.Empty _ -> new Parsed.Nothing<>();
            case Cell.Formula _ -> new Parsed.Expected<>(NO_FORMULA);
            case Cell.Fault _ -> new Parsed.Expected<>(NO_FAULT);
            case Cell.Words(var text) when Numerals.isBlank(text) -> new Parsed.Nothing<>();
            case Cell.Words _, Cell.Number _, Cell.Percent _, Cell.Flag _, Cell.Day _, Cell.Moment _ ->
                reading.apply(cell).<Parsed<T>>map(Parsed.Value::new)
                        .orElseGet(() -> new Parsed.Expected<>(expected.get()));
        };
    }

    private static Optional<LocalDateTime> momentOf(Cell cell, DateSystem dates) {
        Optional<LocalDateTime> moment = switch (cell) {
            // 20250301 typed as a number lies far beyond the last day a serial number can name.
            case Cell.Number(var value) -> dates.moment(value).or(() -> Days.moment(value.toPlainString()));
            case Cell.Words(var text) -> Days.moment(Numerals.narrowed(text));
            case Cell.Day(var day) -> Optional.of(day.atStartOfDay());
            case Cell.Moment(var value) -> Optional.of(value);
            case Cell.Empty _, Cell.Percent _, Cell.Flag _, Cell.Fault _, Cell.Formula _ -> Optional.empty();
        };
        return moment.filter(value -> value.getYear() >= 1900 && value.getYear() <= 2100);
    }

    private static String clean(String text) {
        if (isPlain(text)) {
            return Numerals.trimmed(text);
        }
        return Normalizer.normalize(Numerals.trimmed(LINE_BREAK.matcher(text).replaceAll("\n")), Normalizer.Form.NFC);
    }

    /// Beside control characters, whatever makes a text read differently from what it is: half a character, and marks
    /// that turn its direction.
    private static boolean isPrintable(String text) {
        return isPlain(text) || text.codePoints().allMatch(c -> c == '\n' || Character.getType(c) != Character.CONTROL
                && Character.getType(c) != Character.SURROGATE && (c & 0xfffe) != 0xfffe
                && !(c >= 0x202a && c <= 0x202e) && !(c >= 0x2066 && c <= 0x2069));
    }

    /// Visible ASCII, spaces, common Chinese characters and their full-width signs: printable, and composed already.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c <= '~' || c >= '\u4e00' && c <= '\u9fa5' || c >= '\uff01' && c <= '\uff5e'
                    || c >= '\u3001' && c <= '\u3015';
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
