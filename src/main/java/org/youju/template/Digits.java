package org.youju.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds numbers typed by hand. Dates, years, numbers of documents and articles, and terms that happen to have digits
/// in them are none.
final class Digits {
    /// In place of what was not typed.
    static final char COMPUTED = '\uFFFC';

    /// Looks only where one may begin.
    private static final Pattern FIXED = Pattern.compile("(?=[0-9\\s〔\\[第P（(])(?:" + String.join("|",
            "(?:19|20)\\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.]\\d{1,2}", // a date
            "〔\\d{4}〕第?\\d{1,5}号", "\\[\\d{4}\\]第?\\d{1,5}号",
            "(?:19|20)\\d{2}(?=年|[—–~～-](?:19|20)\\d{2}|至)", "(?<=[—–~～-])(?:19|20)\\d{2}(?=年|\\b)",
            "\\d{1,2}月(?:份|(?:至\\d{1,2}月)?(?:\\d{1,2}日)?)", "(?<=月)\\d{1,2}日", "第\\d{1,4}(?=[条款项次届期号季批轮])",
            "PM2\\.5", "PM10", "12345", "2049", "24小时", "[45]G", "[345]A级?",
            "^\\s*(?:\\d{1,2}[.．、]|（\\d{1,2}）|\\(\\d{1,2}\\))") + ")");
    private static final Pattern ENGLISH_YEAR = Pattern.compile("(?<![\\d.,])(?:19|20)\\d{2}(?![\\d.,]\\d|\\d|%)");
    private static final Pattern ARABIC = Pattern.compile("[0-9０-９]+(?:[.,．，][0-9０-９]+)*[%％‰]?");
    /// 三十八户, 一百二十起, 三万亩; but not 十个方面, 一岗双责, 二十大.
    private static final Pattern CHINESE = Pattern.compile(
            "(?:[一二三四五六七八九两][百千万亿]|[一二三四五六七八九]十|十[一二三四五六七八九])[〇零一二三四五六七八九十百千万亿点]*[余多]?"
                    + "(?:户|家|人|个|件|项|起|处|亩|次|场|台|条|名|份|所|块|盏|座|宗|公里|元|吨|平方米|公顷|%)");

    private Digits() {}

    /// @param text of a block, with [#COMPUTED] in place of what was not typed
    static List<TypedDigits> in(int block, String text, boolean english) {
        var typed = new ArrayList<TypedDigits>();
        // Most paragraphs have none: that is seen without a pattern.
        if (text.chars().anyMatch(c -> c >= '0' && c <= '9' || c >= '０' && c <= '９')) {
            var left = blanked(text, FIXED);
            find(block, english ? blanked(left, ENGLISH_YEAR) : left, ARABIC, typed);
        }
        if (text.chars().anyMatch(c -> "十百千万亿".indexOf(c) >= 0)) {
            find(block, text, CHINESE, typed);
        }
        return typed;
    }

    private static void find(int block, String text, Pattern pattern, List<TypedDigits> typed) {
        pattern.matcher(text).results().forEach(found ->
                typed.add(new TypedDigits(block, found.start(), found.end(), found.group())));
    }

    private static String blanked(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(found -> String.valueOf(COMPUTED).repeat(found.group().length()));
    }
}
