package org.youju.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbers out of Chinese prose: 38, ３８, 1,234.50, 1.2万, 3亿2000万, 三十八, 两百, 二〇二五, 百分之五.
final class Numerals {
    /// Longer runs of digits are account numbers, and no arithmetic is made of them.
    private static final int LONGEST = 30;
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String CHINESE = "零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖十百千万亿拾佰仟";
    private static final String ABOUT = "余多来几";
    private static final Pattern ARABIC = Pattern.compile("[0-9０-９]+");
    private static final Pattern GROUPED =
            Pattern.compile("[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])");
    private static final Pattern DECIMALS = Pattern.compile("[.．][0-9０-９]+");
    /// 千 and 百 in these are part of a unit.
    private static final Pattern UNIT_AHEAD = Pattern.compile("千[克米瓦卡伏赫帕字]|百分");
    private static final Pattern PERCENT = Pattern.compile("百分之");

    private Numerals() {}

    /// The number that begins at a place of the text, if one does.
    static Optional<Numeral> at(String text, int at) {
        char c = text.charAt(at);
        if (isDigit(c)) {
            return Optional.of(arabic(text, at, at, false));
        }
        if ((c == '-' || c == '－' || c == '−') && at + 1 < text.length() && isDigit(text.charAt(at + 1))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
            return Optional.of(arabic(text, at, at + 1, true));
        }
        return CHINESE.indexOf(c) < 0 ? Optional.empty() : chinese(text, at);
    }

    private static Numeral arabic(String text, int from, int digits, boolean negative) {
        var value = BigDecimal.ZERO;
        var mantissa = BigDecimal.ZERO;
        var about = "";
        int at = digits;
        BigDecimal last = null;
        while (true) {
            int end = end(text, at);
            var number = number(text, at, end);
            int scaled = scaled(text, end);
            var scale = scale(text, end, scaled);
            if (last != null && (scale.compareTo(last) >= 0 || number.signum() == 0)) {
                break;
            }
            mantissa = last == null ? number : mantissa.multiply(last.divide(scale)).add(number);
            value = value.add(number.multiply(scale));
            if (scaled > end && ABOUT.indexOf(text.charAt(end)) >= 0) {
                about = text.substring(end, end + 1);
            }
            at = scaled;
            last = scale;
            if (scaled == end || at >= text.length() || !isDigit(text.charAt(at))) {
                break;
            }
        }
        return negative
                ? new Numeral(from, at, mantissa.negate(), value.negate(), about, false)
                : new Numeral(from, at, mantissa, value, about, false);
    }

    /// Where the digits end that begin at a place, with their commas and decimals.
    private static int end(String text, int from) {
        int end = looking(GROUPED, text, from).orElseGet(() -> looking(ARABIC, text, from).orElse(from));
        return looking(DECIMALS, text, end).orElse(end);
    }

    private static Optional<Integer> looking(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }

    private static BigDecimal number(String text, int from, int to) {
        var plain = new StringBuilder();
        for (int i = from; i < to && plain.length() < LONGEST; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == '.' || c == '．') {
                plain.append('.');
            }
        }
        var number = plain.toString();
        return new BigDecimal(number.endsWith(".") ? number + "0" : number);
    }

    /// Where the 百, 千, 万, 亿 end that follow a number, with a 余 before them.
    private static int scaled(String text, int from) {
        int at = from;
        if (at + 1 < text.length() && ABOUT.indexOf(text.charAt(at)) >= 0 && isScale(text, at + 1)) {
            at++;
        } else if (at + 1 < text.length() && text.charAt(at) == ' ' && (text.charAt(at + 1) == '万' || text.charAt(
                at + 1) == '亿')) {
            at++;
        }
        int start = at;
        while (at < text.length() && isScale(text, at)) {
            at++;
        }
        return at == start ? from : at;
    }

    private static boolean isScale(String text, int at) {
        return at < text.length() && "百千万亿".indexOf(text.charAt(at)) >= 0
                && looking(UNIT_AHEAD, text, at).isEmpty();
    }

    private static BigDecimal scale(String text, int from, int to) {
        var scale = BigDecimal.ONE;
        for (int i = from; i < to; i++) {
            scale = scale.scaleByPowerOfTen(switch (text.charAt(i)) {
                case '百' -> 2;
                case '千' -> 3;
                case '万' -> 4;
                case '亿' -> 8;
                default -> 0;
            });
        }
        return scale;
    }

    private static Optional<Numeral> chinese(String text, int from) {
        int start = looking(PERCENT, text, from).filter(end -> end < text.length()).orElse(from);
        boolean percent = start > from;
        if (percent && isDigit(text.charAt(start))) {
            var number = arabic(text, start, start, false);
            return Optional.of(new Numeral(from, number.to(), number.mantissa(), number.value(), number.about(), false));
        }
        int to = start;
        while (to < text.length() && to - start < LONGEST && CHINESE.indexOf(text.charAt(to)) >= 0
                && looking(UNIT_AHEAD, text, to).isEmpty()) {
            to++;
        }
        if (to == start || digit(text.charAt(start)) < 0 && unit(text.charAt(start)) != 1) {
            return Optional.empty();
        }
        var whole = whole(text, start, to);
        var value = whole;
        int end = to;
        if (to + 1 < text.length() && text.charAt(to) == '点' && digit(text.charAt(to + 1)) >= 0) {
            end = to + 1;
            while (end < text.length() && digit(text.charAt(end)) >= 0 && end - to < LONGEST) {
                value = value.add(BigDecimal.valueOf(digit(text.charAt(end)), end - to));
                end++;
            }
            int scaled = scaled(text, end);
            value = value.multiply(scale(text, end, scaled));
            end = scaled;
        } else if (to + 1 < text.length() && ABOUT.indexOf(text.charAt(to)) >= 0 && isScale(text, to + 1)) {
            end = scaled(text, to);
            return Optional.of(new Numeral(from, end, whole, whole.multiply(scale(text, to, end)),
                    text.substring(to, to + 1), true));
        }
        return Optional.of(new Numeral(from, end, value, value, "", true));
    }

    /// Digits one by one (二〇二五) where there is no 十, 百, 千, 万 or 亿 among them.
    private static BigDecimal whole(String text, int from, int to) {
        boolean spelled = true;
        for (int i = from; i < to; i++) {
            spelled &= digit(text.charAt(i)) >= 0;
        }
        var all = BigDecimal.ZERO;
        if (spelled) {
            for (int i = from; i < to; i++) {
                all = all.movePointRight(1).add(BigDecimal.valueOf(digit(text.charAt(i))));
            }
            return all;
        }
        var section = BigDecimal.ZERO;
        var number = BigDecimal.ZERO;
        boolean given = false;
        for (int i = from; i < to; i++) {
            int digit = digit(text.charAt(i));
            if (digit >= 0) {
                number = BigDecimal.valueOf(digit);
                given = digit > 0;
                continue;
            }
            int power = unit(text.charAt(i));
            if (power < 4) {
                section = section.add((given ? number : BigDecimal.ONE).scaleByPowerOfTen(power));
            } else if (power == 4 || section.add(number).signum() > 0) {
                all = all.add(section.add(number).scaleByPowerOfTen(power));
                section = BigDecimal.ZERO;
            } else {
                all = all.scaleByPowerOfTen(power);
            }
            number = BigDecimal.ZERO;
            given = false;
        }
        return all.add(section).add(number);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static int digit(char c) {
        return switch (c) {
            case '〇' -> 0;
            case '两' -> 2;
            default -> Math.max(DIGITS.indexOf(c), FORMAL.indexOf(c));
        };
    }

    private static int unit(char c) {
        return switch (c) {
            case '十', '拾' -> 1;
            case '百', '佰' -> 2;
            case '千', '仟' -> 3;
            case '万' -> 4;
            case '亿' -> 8;
            default -> 0;
        };
    }
}
