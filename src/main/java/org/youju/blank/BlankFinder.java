package org.youju.blank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what was left out of a report, and tells figures from names.
///
/// A mark of one's own (XX, ____, 〔 〕 …) is a figure when a unit follows it, and a name when what follows is part of a
/// name. Where no mark stands, a unit that nothing counts shows that digits were left out.
final class BlankFinder {
    private static final String DIGIT = "[0-9０-９]";
    private static final String MARK = "(?:[XxＸｘ×✕╳]+|_+|＿+|\\*+|＊+|[○〇◯◎]+|□+|[△▲☆★◇◆■●]+|某某+|[?？]{2,}|[NＮ]{2,3}|…+|\\.{4,}|[-－]{2,}"
            + "|[（(〔【\\[［]\\s*(?:[XxＸｘ×_＿*]+)?\\s*[）)〕】\\]］])";
    private static final Pattern MARKS = Pattern.compile(
            "(?<year>[〔\\[（(]?(?:19|20|二〇|二○)(?:[XxＸｘ×○〇_＿*□]{1,6}|[0-9]?[XxＸｘ×_＿*□]{1,6}|[二三四五六七八九〇○]?[XxＸｘ×_＿*□]{1,6})[〕\\]）)]?)(?=\\s*(?:年|[-—－~至]|$|[，。、]))"
            + "|(?<number>" + DIGIT + "*" + MARK + "(?:\\s*[.．·]\\s*(?<decimals>[XxＸｘ×_＿*＊○□0-9]+))?)");

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![0-9A-Za-z.０-９第〔—-])[0-9０-９]{1,12}(?:[.．](?<decimals>[0-9０-９]{1,4}))?(?![0-9０-９A-Za-z.])");

    /// What may come between the number and its unit.
    private static final Pattern BEFORE_UNIT = Pattern.compile("\\s*(?:(余|多|来|几)\\s*)?");
    private static final Pattern TEN_THOUSANDS_OVER = Pattern.compile("\\s*万[余多](?=亩|户|人|吨|元|平方米|立方米)");
    private static final Pattern AFTER_UNIT = Pattern.compile("\\s*(以上|以内|左右|余|多)?");

    private static final Pattern PLACE_AFTER = Pattern.compile(
            "^(?:省|自治区|市|县|区(?!域)|旗|镇(?!级)|乡(?!村)|街道|社区|屯|庄|寨|村(?!级|民|庄|集体)|等?村|办事处|路(?!灯)|大街|河(?!长)|湖(?!长)|渠|水库|沟|山|岛)");
    private static final Pattern ORGANISATION_AFTER = Pattern.compile(
            "^[\\p{IsHan}]{0,8}?(?:公司|合作社|集团|厂|中学|小学|学校|幼儿园|医院|卫生院|局|委|办公室|协会|支部|银行|基地|园区|企业|商会|养老院|敬老院)");
    private static final Pattern PROJECT_AFTER = Pattern.compile("^[\\p{IsHan}]{0,10}?(?:工程|项目|建设|改造|清淤|线|污水处理厂|产业)");
    private static final Pattern MEETING_AFTER = Pattern.compile("^(?:大(?!力|量|型|概|多)|届|次(?:党代|全|会|代表)|中全会)");
    private static final Pattern CAMPAIGN_AFTER = Pattern.compile("^[\\p{IsHan}]{0,4}?(?:主题教育|教育|活动|行动|战役|计划|思想|精神|战略|模式|机制|制度)");
    private static final Pattern DATE_AFTER = Pattern.compile("^(?:年|月|日|号|周年|季度|时|点(?!位))");
    private static final Pattern PERSON_BEFORE = Pattern.compile("(?:我叫|本人|姓名[:：]?|同志|书记|镇长|乡长|主任|述职人[:：]?|报告人[:：]?)$");
    private static final Pattern ORDINAL_BEFORE = Pattern.compile("第$");
    /// Before 村 and the like: what is counted rather than named.
    private static final Pattern COUNTING = Pattern.compile(
            "(?:实现|完成|覆盖|惠及|涉及|达到|达|共|共计|累计|新增|建成|创建|打造|改造|整治|提升|建设|受益|全镇|全乡|辖|下辖|已有|有|余下|其中)$");
    private static final Pattern CHANGE_BEFORE = Pattern.compile(
            "(?:增长|下降|上升|提高|提升|增加|减少|回落|降低|上涨|增|降|升|增幅|增速|降幅|增速为|增幅为|增幅达|增长了|下降了|提高了|上升了|减少了|增加了|翻)(?:了|达|到|约|近|为)?$");
    private static final Pattern SINCE_LAST = Pattern.compile("(?:同比|比上年|较上年|比去年|较去年|上年同期|去年同期|环比|同期)");
    private static final Pattern EXCESS_BEFORE = Pattern.compile("(?:超出|超过|超额完成|高于|超)(?:了|年初|全年|年度|既定|目标|任务|计划|的)*$");

    private final UnitReading units = new UnitReading();

    /// The blanks of a text, in its order.
    List<Blank> find(List<String> paragraphs) {
        var blanks = new ArrayList<Blank>();
        for (int i = 0; i < paragraphs.size(); i++) {
            blanks.addAll(find(i, paragraphs.get(i)));
        }
        return blanks;
    }

    /// Numbers written out with a unit: not blanks, but perhaps figures of the year the text is from.
    List<Blank> written(List<String> paragraphs) {
        var found = new ArrayList<Blank>();
        for (int i = 0; i < paragraphs.size(); i++) {
            var text = paragraphs.get(i);
            var numbers = WRITTEN.matcher(text);
            while (numbers.find()) {
                var decimals = Optional.ofNullable(numbers.group("decimals")).map(String::length);
                int paragraph = i;
                number(text, numbers.start(), numbers.end(), decimals)
                        .filter(number -> !DATE_AFTER.matcher(text.substring(numbers.end()).stripLeading()).find())
                        .ifPresent(number -> found.add(new Blank(
                                paragraph, numbers.start(), numbers.end(), numbers.group(), number)));
            }
        }
        return found;
    }

    private List<Blank> find(int paragraph, String text) {
        var found = new ArrayList<Blank>();
        var marks = MARKS.matcher(text);
        while (marks.find()) {
            int start = marks.start();
            int end = marks.end();
            if (marks.group("year") != null) {
                found.add(name(paragraph, start, end, text, Blank.Kind.DATE));
            } else if (!isWord(text, start, end)) {
                meaning(marks, text).ifPresent(meaning ->
                        found.add(new Blank(paragraph, start, end, text.substring(start, end), meaning)));
            }
        }
        for (int at : units.uncounted(text)) {
            if (found.stream().noneMatch(blank -> blank.start() <= at && at <= blank.end())) {
                found.add(new Blank(paragraph, at, at, "", number(text, at, at, Optional.empty()).orElseThrow()));
            }
        }
        found.sort(Comparator.comparingInt(Blank::start));
        return found;
    }

    private static Blank name(int paragraph, int start, int end, String text, Blank.Kind kind) {
        return new Blank(paragraph, start, end, text.substring(start, end), new Blank.Name(kind));
    }

    /// A letter within a word or a code, a zero within a Chinese number, a product of two numbers: no blank.
    private static boolean isWord(String text, int start, int end) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        if (isLatin(first) && isLatin(before) || isLatin(last) && (isLatin(after) || isDigit(after))) {
            return true;
        }
        if (last == '×' && isDigit(after) && (isDigit(before) || isDigit(first))) {
            return true;
        }
        return "〇○".indexOf(first) >= 0 && ("一二三四五六七八九〇".indexOf(before) >= 0 || "一二三四五六七八九十".indexOf(after) >= 0);
    }

    private Optional<Blank.Meaning> meaning(Matcher mark, String text) {
        int start = mark.start();
        int end = mark.end();
        var written = mark.group();
        var after = text.substring(end).stripLeading();
        var before = text.substring(0, start).stripTrailing();
        var decimals = Optional.ofNullable(mark.group("decimals")).map(String::length);
        if (isQuoted(before, after)) {
            return Optional.of(new Blank.Name(Blank.Kind.CAMPAIGN));
        }
        if (MEETING_AFTER.matcher(after).find() || ORDINAL_BEFORE.matcher(before).find() && !after.startsWith("位")
                && !after.startsWith("名")) {
            return ofName(written, Blank.Kind.MEETING);
        }
        if (DATE_AFTER.matcher(after).find() && !after.startsWith("个")) {
            return ofName(written, Blank.Kind.DATE);
        }
        var number = number(text, start, end, decimals);
        if (number.isPresent() && !isNamedPlace(before, after)) {
            return number.map(it -> it);
        }
        if (decimals.isPresent() || before.endsWith("第") || isAmountWithoutUnit(before, after, written)) {
            return Optional.of(new Blank.Number("", end, decimals, change(before, ""), List.of()));
        }
        return ofName(written, kind(before, after));
    }

    /// Marks that also have another use are names only where they are long enough to be meant.
    private static Optional<Blank.Meaning> ofName(String written, Blank.Kind kind) {
        char first = written.charAt(0);
        boolean symbol = "*＊□△▲☆★◇◆■●◎".indexOf(first) >= 0;
        boolean doubtful = "…?？.-－NＮ".indexOf(first) >= 0
                || "（(〔【[［".indexOf(first) >= 0
                || written.length() == 1 && (symbol || "_Xx×".indexOf(first) >= 0 && kind == Blank.Kind.OTHER);
        return doubtful ? Optional.empty() : Optional.of(new Blank.Name(kind));
    }

    private static boolean isQuoted(String before, String after) {
        return before.endsWith("“") && after.startsWith("”") || before.endsWith("《") && after.startsWith("》")
                || before.endsWith("\"") && after.startsWith("\"") || before.endsWith("「") && after.startsWith("」");
    }

    /// 村 is a unit and the end of a name: a count of villages follows a word that counts.
    private static boolean isNamedPlace(String before, String after) {
        return after.startsWith("村") && (!COUNTING.matcher(before).find() || after.startsWith("村等"));
    }

    private static boolean isAmountWithoutUnit(String before, String after, String written) {
        boolean ends = after.isEmpty() || "，。；、,;）)".indexOf(after.charAt(0)) >= 0;
        return ends && before.matches(".*(?:占比|占|率|达|达到|高达|为|指数|收入|总值|投资|浓度|增长|下降|第|共计|累计|投入|合计|分别为|和)$")
                && "…".indexOf(written.charAt(0)) < 0;
    }

    private Optional<Blank.Number> number(String text, int start, int end, Optional<Integer> decimals) {
        var modifiers = new ArrayList<Blank.Modifier>();
        var between = BEFORE_UNIT.matcher(text).region(end, text.length());
        if (!between.lookingAt()) {
            return Optional.empty();
        }
        var thousands = TEN_THOUSANDS_OVER.matcher(text).region(end, text.length());
        boolean split = thousands.lookingAt();
        int unitStart = split ? thousands.end() : between.end();
        var unit = units.at(text, unitStart);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        if (between.group(1) != null && "余多".contains(between.group(1))) {
            modifiers.add(Blank.Modifier.OVER);
        }
        if (split) {
            modifiers.add(Blank.Modifier.OVER);
        }
        int unitEnd = unitStart + unit.get().length();
        var trailing = AFTER_UNIT.matcher(text).region(unitEnd, text.length());
        if (trailing.lookingAt() && trailing.group(1) != null) {
            if (trailing.group(1).equals("以上")) {
                modifiers.add(Blank.Modifier.AT_LEAST);
                unitEnd = trailing.end();
            } else if (trailing.group(1).equals("余") && modifiers.isEmpty()) {
                modifiers.add(Blank.Modifier.OVER);
                unitEnd = trailing.end();
            }
        }
        var before = text.substring(0, start).stripTrailing();
        return Optional.of(new Blank.Number((split ? "万" : "") + unit.get(), unitEnd, decimals, change(before, unit.get()), modifiers));
    }

    /// Growth is said of rates and points; of other units only with the year before named.
    static Blank.Change change(String before, String unit) {
        var clause = before.substring(lastBreak(before));
        if (unit.endsWith("百分点") || unit.equals("个点")) {
            return EXCESS_BEFORE.matcher(clause).find() ? Blank.Change.EXCESS : Blank.Change.POINTS;
        }
        if (!Units.isRate(unit)) {
            return Blank.Change.NONE;
        }
        if (EXCESS_BEFORE.matcher(clause).find()) {
            return Blank.Change.EXCESS;
        }
        return CHANGE_BEFORE.matcher(clause).find() || SINCE_LAST.matcher(clause).find()
                ? Blank.Change.GROWTH
                : Blank.Change.NONE;
    }

    private static int lastBreak(String text) {
        int at = text.length();
        while (at > 0 && "，。；、：,;:！？（(".indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private static Blank.Kind kind(String before, String after) {
        if (PERSON_BEFORE.matcher(before).find() && (after.isEmpty() || "，。、；".indexOf(after.charAt(0)) >= 0)) {
            return Blank.Kind.PERSON;
        }
        if (PLACE_AFTER.matcher(after).find()) {
            return ORGANISATION_AFTER.matcher(after).find() && after.matches("^[镇乡村县市区].{0,6}?(?:中学|小学|学校|公司|合作社|医院|卫生院).*")
                    ? Blank.Kind.ORGANISATION
                    : Blank.Kind.PLACE;
        }
        if (CAMPAIGN_AFTER.matcher(after).find()) {
            return Blank.Kind.CAMPAIGN;
        }
        if (ORGANISATION_AFTER.matcher(after).find()) {
            return Blank.Kind.ORGANISATION;
        }
        if (PROJECT_AFTER.matcher(after).find()) {
            return Blank.Kind.PROJECT;
        }
        if (after.startsWith("同志") || after.startsWith("书记")) {
            return Blank.Kind.PERSON;
        }
        return Blank.Kind.OTHER;
    }

    private static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9' || letter >= '０' && letter <= '９';
    }
}
