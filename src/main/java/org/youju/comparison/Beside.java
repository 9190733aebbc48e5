package org.youju.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What stands beside a number and changes what it says: its unit, 余 and 近, 增长 and 下降, signs of reckoning.
///
/// @param unit as it is written; empty where the number stands alone
/// @param unitEnd where in the text the unit ends
/// @param about what makes the number a limit or an estimate, in one order; empty where nothing does
/// @param direction 1 after 增长, -1 after 下降, else 0
/// @param reckoned signs such as × or / that touch the number; empty where there are none
record Beside(String unit, int unitEnd, String about, int direction, String reckoned) {
    private static final List<String> UNITS = longest(
            "元", "角", "吨", "公斤", "千克", "克", "斤", "米", "公里", "千米", "里", "平方米", "平米", "㎡", "m²", "平方公里", "亩", "公顷",
            "立方米", "m³", "升", "毫升", "千瓦", "千瓦时", "度", "户", "户次", "家", "家次", "人", "人次", "名", "位", "次", "场", "场次",
            "起", "件", "件次", "个", "个百分点", "百分点", "项", "条", "处", "处次", "座", "台", "台次", "套", "辆", "辆次", "盏", "株",
            "棵", "头", "只", "羽", "口", "眼", "期", "批", "批次", "份", "篇", "宗", "例", "块", "张", "本", "册", "间", "栋", "幢", "所",
            "支", "队", "组", "对", "村", "岁", "年", "个月", "月", "日", "天", "小时", "分钟", "分", "倍", "成", "%", "‰", "％",
            "公里/小时", "元/亩", "公斤/亩", "元/人", "人年", "趟", "班", "班次", "课时", "学时", "标箱", "箱", "袋", "桶", "瓶", "车", "车次",
            "t", "kg", "g", "km", "m", "m2", "m3", "kW", "kWh", "MW", "℃", "点", "道", "段", "片", "面", "把", "艘", "架", "门", "扇");
    private static final List<String> ABOUT_BEFORE = longest("近", "约", "约为", "大约", "逾", "超", "超过", "超出", "不到", "不足",
            "不少于", "不低于", "不超过", "不高于", "将近", "接近", "至少", "至多", "最多", "最少", "高于", "低于", "多于", "少于", "几乎");
    private static final List<String> ABOUT_AFTER = longest("余", "多", "来", "几", "以上", "以下", "以内", "以外", "左右", "上下", "不到",
            "之多", "许", "出头", "开外");
    private static final List<String> UP = longest("增长", "增加", "上升", "提高", "提升", "扩大", "增幅", "增收", "上涨", "增至", "多", "增",
            "超出", "高于", "升");
    private static final List<String> DOWN = longest("下降", "减少", "降低", "回落", "缩减", "缩小", "降幅", "减", "低于", "下滑", "负增长",
            "少", "降", "跌");
    private static final String BETWEEN = "了达到为至共计约近逾超的 ";
    private static final String RECKONING = "×*/÷+±−~～^√·<>≥≤=＝＋＜＞≈∶－-–";
    private static final String ENDS = "，。；：！？、）)】」』”’》〉,;:!?(（【「『“‘《〈\t\n \u3000";
    /// Units of one measure, each with how many of the first it is.
    private static final Map<String, Measure> MEASURES = Map.ofEntries(
            measure("米", "米", "1"), measure("m", "米", "1"), measure("公里", "米", "1000"), measure("千米", "米", "1000"),
            measure("km", "米", "1000"), measure("平方米", "平方米", "1"), measure("平米", "平方米", "1"),
            measure("㎡", "平方米", "1"), measure("m²", "平方米", "1"), measure("m2", "平方米", "1"), measure("亩", "亩", "1"),
            measure("公顷", "亩", "15"), measure("平方公里", "亩", "1500"), measure("公斤", "公斤", "1"),
            measure("千克", "公斤", "1"), measure("kg", "公斤", "1"), measure("斤", "公斤", "0.5"), measure("吨", "公斤", "1000"),
            measure("t", "公斤", "1000"), measure("克", "公斤", "0.001"), measure("立方米", "立方米", "1"),
            measure("m³", "立方米", "1"), measure("m3", "立方米", "1"), measure("%", "%", "1"), measure("％", "%", "1"),
            measure("‰", "%", "0.1"), measure("个百分点", "百分点", "1"), measure("百分点", "百分点", "1"));

    private record Measure(String of, BigDecimal times) {}

    static Beside of(String text, Numeral number) {
        boolean percent = text.startsWith("百分之", number.from());
        int at = number.to();
        var about = number.about();
        var after = starting(ABOUT_AFTER, text, at);
        at += after.length();
        if (at < text.length() && text.charAt(at) == ' ' && !starting(UNITS, text, at + 1).isEmpty()) {
            at++;
        }
        var unit = percent ? "%" : unit(text, at);
        int unitEnd = percent ? number.to() : at + unit.length();
        var beyond = starting(ABOUT_AFTER, text, unitEnd);
        int start = number.from();
        while (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        var before = ending(ABOUT_BEFORE, text, start);
        return new Beside(unit, unitEnd, before + "·" + about + after + "·" + beyond, direction(text, start),
                reckoned(text, number));
    }

    private static String unit(String text, int at) {
        var known = starting(UNITS, text, at);
        if (!known.isEmpty() || at >= text.length()) {
            return known;
        }
        char next = text.charAt(at);
        boolean goesOn = next == '、' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        return ENDS.indexOf(next) >= 0 && !goesOn ? "" : text.substring(at, at + 1);
    }

    /// The last word of direction within a few characters before the number.
    private static int direction(String text, int end) {
        int at = end;
        while (at > 0 && end - at < 4 && BETWEEN.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return !ending(DOWN, text, at).isEmpty() ? -1 : ending(UP, text, at).isEmpty() ? 0 : 1;
    }

    private static String reckoned(String text, Numeral number) {
        char before = number.from() == 0 ? ' ' : text.charAt(number.from() - 1);
        char after = number.to() >= text.length() ? ' ' : text.charAt(number.to());
        return (touches(before) ? "" + before : "") + (touches(after) ? "" + after : "");
    }

    private static boolean touches(char c) {
        return RECKONING.indexOf(c) >= 0 || Character.isDigit(c);
    }

    /// Whether two amounts are the same, whatever units they are written in.
    boolean sameAmount(Numeral mine, Beside other, Numeral others) {
        var own = MEASURES.getOrDefault(unit, new Measure(unit, BigDecimal.ONE));
        var theirs = MEASURES.getOrDefault(other.unit, new Measure(other.unit, BigDecimal.ONE));
        return own.of.equals(theirs.of)
                && mine.value().multiply(own.times).compareTo(others.value().multiply(theirs.times)) == 0;
    }

    boolean sameUnit(Beside other) {
        var own = MEASURES.get(unit);
        return unit.equals(other.unit) || own != null && own.equals(MEASURES.get(other.unit));
    }

    private static String starting(List<String> words, String text, int at) {
        for (var word : words) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return "";
    }

    private static String ending(List<String> words, String text, int end) {
        for (var word : words) {
            if (end >= word.length() && text.startsWith(word, end - word.length())) {
                return word;
            }
        }
        return "";
    }

    private static List<String> longest(String... words) {
        return Stream.of(words).sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    private static Map.Entry<String, Measure> measure(String unit, String of, String times) {
        return Map.entry(unit, new Measure(of, new BigDecimal(times)));
    }
}
