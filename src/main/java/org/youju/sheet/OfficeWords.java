package org.youju.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What offices write into tables where [Values] asks for one way: dates without a century or a year, units within
/// cells, signs that stand for nothing. A cell is answered as what it plainly means, or as it was: what it is to be,
/// [Values] says.
public final class OfficeWords {
    private static final Set<String> NOTHING = Set.of("/", "\\", "-", "--", "—", "——", "―", "──", "无", "空", "n/a", "N/A");
    private static final String NONE = "无";
    private static final Pattern WEEKDAY = Pattern.compile("[(（]?(?:星期|周)[一二三四五六日天][)）]?$");
    private static final Pattern IN_CHINESE =
            Pattern.compile("(?:(\\d{4}|\\d{2})年)?(\\d{1,2})月(\\d{1,2})[日号]?");
    private static final Pattern WITH_SIGNS = Pattern.compile("(\\d{4}|\\d{2})([-/.、])(\\d{1,2})\\2(\\d{1,2})\\.?");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern AMOUNT = Pattern.compile("([+-]?[\\d,.]*\\d)([^\\d.,+-]+)");
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
    private static final Map<String, Integer> POWERS =
            Map.of("十", 1, "百", 2, "千", 3, "万", 4, "十万", 5, "百万", 6, "千万", 7, "亿", 8);
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("块", "元"), Map.entry("圆", "元"), Map.entry("元整", "元"), Map.entry("元正", "元"),
            Map.entry("人民币", "元"), Map.entry("㎡", "平方米"), Map.entry("m²", "平方米"), Map.entry("m2", "平方米"),
            Map.entry("平米", "平方米"), Map.entry("km", "公里"), Map.entry("KM", "公里"), Map.entry("千米", "公里"),
            Map.entry("m", "米"), Map.entry("kg", "公斤"), Map.entry("千克", "公斤"), Map.entry("t", "吨"),
            Map.entry("m³", "立方米"), Map.entry("m3", "立方米"), Map.entry("方", "立方米"));

    private OfficeWords() {}

    /// Whether a cell stands for nothing: `／`, `—`, a blank; and `无`, where that is no word of its column.
    ///
    /// @param none whether `无` stands for nothing too
    public static boolean isNothing(Cell cell, boolean none) {
        return switch (cell) {
            case Cell.Empty _ -> true;
            case Cell.Formula(var cached) -> cached instanceof Cell.Empty
                    || cached instanceof Cell.Words(var text) && Numerals.isBlank(text);
            case Cell.Words(var text) -> isNothing(text, none);
            case Cell.Number _, Cell.Percent _, Cell.Flag _, Cell.Fault _, Cell.Day _, Cell.Moment _ -> false;
        };
    }

    private static boolean isNothing(String text, boolean none) {
        if (text.length() > 16 || isOrdinary(text)) {
            return Numerals.isBlank(text);
        }
        var plain = Numerals.narrowed(text).replace('＼', '\\');
        return plain.isEmpty() || NOTHING.contains(plain) && (none || !plain.equals(NONE));
    }

    /// Begins with a Chinese character, a digit or a letter as no sign for nothing does: almost every cell.
    private static boolean isOrdinary(String text) {
        char c = text.isEmpty() ? ' ' : text.charAt(0);
        return c >= '0' && c <= '9' || c >= '\u4e00' && c <= '\u9fa5' && c != '无' && c != '空';
    }

    /// A date, however it is written. A number that looks like a year is none, though as a serial number it would be a
    /// day of 1905.
    ///
    /// @param year of dates that name only month and day; empty where nothing says it
    public static Cell date(Cell cell, OptionalInt year) {
        return switch (cell) {
            case Cell.Words(var text) -> day(text, year).<Cell>map(Cell.Day::new).orElse(cell);
            case Cell.Number(var value) when value.scale() <= 1 && value.compareTo(FIRST_YEAR) >= 0
                    && value.compareTo(LAST_YEAR) <= 0 -> new Cell.Words(value.toPlainString());
            case Cell.Empty _, Cell.Number _, Cell.Percent _, Cell.Flag _, Cell.Fault _, Cell.Formula _, Cell.Day _,
                    Cell.Moment _ -> cell;
        };
    }

    private static Optional<LocalDate> day(String text, OptionalInt year) {
        var narrow = Numerals.narrowed(text);
        if (isOfficial(narrow)) {
            return inYear(OptionalInt.of(Integer.parseInt(narrow, 0, 4, 10)), narrow.substring(5, 7), narrow.substring(8));
        }
        var plain = WEEKDAY.matcher(narrow.replace(" ", "").replace("\n", "")).replaceFirst("");
        var chinese = IN_CHINESE.matcher(plain);
        if (chinese.matches()) {
            return chinese.group(1) == null
                    ? inYear(year, chinese.group(2), chinese.group(3))
                    : day(chinese, 2, 3);
        }
        var signs = WITH_SIGNS.matcher(plain);
        if (signs.matches()) {
            return day(signs, 3, 4);
        }
        var brief = SHORT.matcher(plain);
        return brief.matches() ? inYear(year, brief.group(1), brief.group(2)) : Optional.empty();
    }

    /// Whether it is written 2025-03-01, as most are: without asking the patterns.
    private static boolean isOfficial(String text) {
        if (text.length() != 10 || text.charAt(0) == '0' || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (i != 4 && i != 7 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> day(Matcher match, int month, int day) {
        int year = Integer.parseInt(match.group(1));
        return inYear(OptionalInt.of(year < 100 ? 2000 + year : year), match.group(month), match.group(day));
    }

    private static Optional<LocalDate> inYear(OptionalInt year, String month, String day) {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year.getAsInt(), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A number in the unit of its field, where the cell or the head of its column says another one of the same kind:
    /// `12万元` is 120000 in 元 and 12 in 万元.
    ///
    /// @param columnUnit what bare numbers of the column are in; empty where its head says none
    public static Cell amount(Cell cell, String columnUnit, String fieldUnit) {
        return switch (cell) {
            case Cell.Words(var text) -> amount(text, columnUnit, fieldUnit).<Cell>map(Cell.Number::new).orElse(cell);
            case Cell.Number(var value) when !columnUnit.isEmpty() -> converted(value, columnUnit, fieldUnit)
                    .<Cell>map(Cell.Number::new).orElse(cell);
            case Cell.Empty _, Cell.Number _, Cell.Percent _, Cell.Flag _, Cell.Fault _, Cell.Formula _, Cell.Day _,
                    Cell.Moment _ -> cell;
        };
    }

    private static Optional<BigDecimal> amount(String text, String columnUnit, String fieldUnit) {
        var plain = Numerals.narrowed(text);
        var bare = Numerals.number(plain);
        if (bare.isPresent()) {
            return columnUnit.isEmpty() ? Optional.empty() : converted(bare.get(), columnUnit, fieldUnit);
        }
        var match = AMOUNT.matcher(plain.replace(" ", "").replaceFirst("^[¥￥]", ""));
        return match.matches()
                ? Numerals.number(match.group(1)).flatMap(value -> converted(value, match.group(2), fieldUnit))
                : Optional.empty();
    }

    /// Whether numbers in one unit can be told in the other.
    public static boolean isConvertible(String unit, String fieldUnit) {
        return converted(BigDecimal.ONE, unit, fieldUnit).isPresent();
    }

    private static Optional<BigDecimal> converted(BigDecimal value, String unit, String fieldUnit) {
        if (fieldUnit.isEmpty() || unit.equals(fieldUnit)) {
            return unit.equals(fieldUnit) ? Optional.of(value) : Optional.empty();
        }
        var from = Unit.of(unit);
        var to = Unit.of(fieldUnit);
        boolean alike = from.base.equals(to.base) || from.base.isEmpty() && from.power > 0;
        return alike ? Optional.of(plain(value.scaleByPowerOfTen(from.power - to.power))) : Optional.empty();
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// 万元 is 元 in ten thousands. A bare 万 leaves open of what.
    private record Unit(int power, String base) {
        static Unit of(String written) {
            if (SPELLINGS.containsKey(written)) {
                return new Unit(0, SPELLINGS.get(written));
            }
            for (int length = Math.min(2, written.length()); length > 0; length--) {
                var power = POWERS.get(written.substring(0, length));
                if (power != null) {
                    var base = written.substring(length);
                    return new Unit(power, SPELLINGS.getOrDefault(base, base));
                }
            }
            return new Unit(0, written);
        }
    }
}
