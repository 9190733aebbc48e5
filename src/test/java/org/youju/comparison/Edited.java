package org.youju.comparison;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.youju.document.Block;
import org.youju.document.Document;
import org.youju.document.Figure;
import org.youju.document.Identity;
import org.youju.document.Paragraph;
import org.youju.document.Run;
import org.youju.document.Table;
import org.youju.document.Words;
import org.youju.kernel.Language;
import org.youju.manuscript.Manuscript;
import org.youju.manuscript.Manuscripts;

/// A report under somebody's hands: it is edited at random, and remembers what truly became of each figure.
final class Edited {
    private static final String[][] SYNONYMS = {
        {"坚持", "始终坚持"}, {"推进", "推动"}, {"落实", "抓好"}, {"全年", "本年度"}, {"召开", "组织召开"}, {"完成", "实现"},
        {"深入", "走进"}, {"群众", "居民群众"}, {"镇", "本镇"}, {"实际", ""}, {"其中", "这里面"}, {"排查", "检查"}, {"截至", "到"},
        {"各类", ""}, {"工作", "任务"}, {"统筹", ""}, {"单位", "相关单位"}, {"清理", "清除"}
    };
    private static final String[] FILLERS = {"切实", "进一步", "扎实", "认真", "主动", "依法", "稳妥", "着力"};
    private static final String[] NEW_SENTENCES = {
        "新增绿化面积%d亩。", "培训农技人员%d人次，发放资料%d份。", "协调解决用工问题%d个。", "争取上级资金%d万元，支持%d个村。"
    };

    /// A piece of a sentence: words, or a figure.
    static final class Piece {
        private final int slot;
        private final Verdict state;
        private final String text;
        private final boolean marked;

        private Piece(int slot, Verdict state, String text, boolean marked) {
            this.slot = slot;
            this.state = state;
            this.text = text;
            this.marked = marked;
        }

        static Piece words(String text) {
            return new Piece(-1, Verdict.SAME, text, false);
        }

        static Piece figure(int slot, String text) {
            return new Piece(slot, Verdict.SAME, text, true);
        }

        boolean isFigure() {
            return slot >= 0;
        }

        Piece becomes(Verdict verdict, String text) {
            return new Piece(slot, verdict, text, marked);
        }

        Piece unmarked() {
            return new Piece(slot, state, text, false);
        }
    }

    /// A paragraph: sentences of pieces; a row of a table has its cells instead.
    private final List<List<List<Piece>>> paragraphs;
    private final List<Boolean> rows;
    private final List<String> printed;
    private final Random random;
    private int numbersAdded;

    private Edited(List<List<List<Piece>>> paragraphs, List<Boolean> rows, List<String> printed, Random random) {
        this.paragraphs = paragraphs;
        this.rows = rows;
        this.printed = printed;
        this.random = random;
    }

    /// @param lines with figures in braces; a line with tabs is a row
    static Edited of(List<String> lines, Random random) {
        var paragraphs = new ArrayList<List<List<Piece>>>();
        var rows = new ArrayList<Boolean>();
        var printed = new ArrayList<String>();
        for (var line : lines) {
            boolean row = line.contains("\t");
            var sentences = new ArrayList<List<Piece>>();
            for (var sentence : line.split(row ? "\t" : "(?<=[。；])")) {
                var pieces = new ArrayList<Piece>();
                for (var part : sentence.split("(?=\\{)|(?<=\\})")) {
                    if (part.startsWith("{")) {
                        printed.add(part.substring(1, part.length() - 1));
                        pieces.add(Piece.figure(printed.size() - 1, printed.getLast()));
                    } else if (!part.isEmpty()) {
                        pieces.add(Piece.words(part));
                    }
                }
                sentences.add(pieces);
            }
            paragraphs.add(sentences);
            rows.add(row);
        }
        return new Edited(paragraphs, rows, printed, random);
    }

    /// The whole as a document; the marks of figures that lost them are left out.
    Document document() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (!rows.get(i)) {
                var runs = paragraphs.get(i).stream().flatMap(List::stream).map(Edited::run).toList();
                if (!runs.isEmpty()) {
                    blocks.add(new Paragraph(runs));
                }
                continue;
            }
            var all = new ArrayList<Table.Row>();
            for (; i < paragraphs.size() && rows.get(i); i++) {
                all.add(new Table.Row(paragraphs.get(i).stream()
                        .map(cell -> new Table.Cell(cell.stream().map(Edited::run).toList()))
                        .toList()));
            }
            i--;
            int columns = all.getFirst().cells().size();
            var heads = IntStream.range(0, columns)
                    .mapToObj(n -> Table.Column.of("栏" + "甲乙丙丁".charAt(n), Table.Side.LEFT, 1))
                    .toList();
            blocks.add(new Table(new Words(""), heads, all));
        }
        var identity = new Identity("7", "报告", Language.ZH, "镇政府", Instant.EPOCH);
        return new Document(identity, List.of(new Words("青禾镇工作报告")), List.of(), blocks);
    }

    private static Run run(Piece piece) {
        return piece.isFigure() && piece.marked
                ? new Figure("figure_" + piece.slot, piece.text, "数据" + piece.slot)
                : new Words(piece.text);
    }

    /// A figure in the returned text and where it stands.
    record Standing(int slot, Verdict state, Place place) {}

    List<Standing> standing() {
        var all = new ArrayList<Standing>();
        int line = 1;
        for (int i = 0; i < paragraphs.size(); i++) {
            line += rows.get(i) && (i == 0 || !rows.get(i - 1)) ? 1 : 0;
            int at = 0;
            boolean blank = true;
            for (var sentence : paragraphs.get(i)) {
                for (var piece : sentence) {
                    if (piece.isFigure()) {
                        all.add(new Standing(piece.slot, piece.state, new Place(line, at, at + piece.text.length())));
                    }
                    at += piece.text.length();
                    blank &= piece.text.isBlank();
                }
                at += rows.get(i) ? 1 : 0;
            }
            line += blank ? 0 : 1;
        }
        return all;
    }

    Manuscript text() {
        var lines = Issued.of(document()).passages().stream().map(Issued.Passage::text).toList();
        return Manuscripts.read("报告.txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /// What truly became of a figure: nothing where every time it stands there it is as it was.
    ///
    /// @return empty where it stands there several times, in several ways
    List<Verdict> truth(int slot) {
        var states = paragraphs.stream().flatMap(List::stream).flatMap(List::stream)
                .filter(piece -> piece.slot == slot)
                .map(piece -> piece.state)
                .distinct()
                .toList();
        return states.isEmpty() ? List.of(Verdict.GONE) : states;
    }

    int figures() {
        return printed.size();
    }

    int numbersAdded() {
        return numbersAdded;
    }

    String what() {
        return String.join("\n", Issued.of(document()).passages().stream().map(Issued.Passage::text).toList());
    }

    /// One thing that somebody does.
    void edit() {
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> figure(this::otherValue);
            case 3 -> figure(this::reformatted);
            case 4 -> figure(this::otherUnit);
            case 5 -> figure(this::qualified);
            case 6 -> swap();
            case 7, 8, 9 -> reword();
            case 10 -> deleteSentence();
            case 11 -> moveSentence();
            case 12 -> duplicateSentence();
            case 13 -> joinSentences();
            case 14 -> splitSentence();
            case 15 -> insertSentence();
            case 16 -> moveParagraph();
            case 17 -> paragraphs();
            case 18 -> loseMarks();
            default -> deleteClause();
        }
    }

    private void figure(java.util.function.UnaryOperator<Piece> change) {
        var all = new ArrayList<int[]>();
        for (int p = 0; p < paragraphs.size(); p++) {
            for (int s = 0; s < paragraphs.get(p).size(); s++) {
                for (int i = 0; i < paragraphs.get(p).get(s).size(); i++) {
                    var piece = paragraphs.get(p).get(s).get(i);
                    if (piece.isFigure() && piece.state == Verdict.SAME) {
                        all.add(new int[] {p, s, i});
                    }
                }
            }
        }
        if (!all.isEmpty()) {
            var at = all.get(random.nextInt(all.size()));
            var pieces = paragraphs.get(at[0]).get(at[1]);
            pieces.set(at[2], change.apply(pieces.get(at[2])));
        }
    }

    private Piece otherValue(Piece piece) {
        var digits = number(piece.text);
        if (digits.isEmpty()) {
            return piece.becomes(Verdict.CHANGED, (random.nextInt(90) + 10) + "个");
        }
        var other = switch (random.nextInt(3)) {
            case 0 -> number(printed.get(random.nextInt(printed.size())));
            case 1 -> oneDigitChanged(digits);
            default -> String.valueOf(random.nextInt(5000) + 1);
        };
        return other.isEmpty() || value(other).compareTo(value(digits)) == 0
                ? piece
                : piece.becomes(Verdict.CHANGED, piece.text.replace(digits, other));
    }

    private String oneDigitChanged(String digits) {
        var places = IntStream.range(0, digits.length()).filter(i -> Character.isDigit(digits.charAt(i))).toArray();
        int at = places[random.nextInt(places.length)];
        char digit = (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return digits.substring(0, at) + digit + digits.substring(at + 1);
    }

    private Piece reformatted(Piece piece) {
        var digits = number(piece.text);
        if (digits.isEmpty()) {
            return piece;
        }
        var plain = digits.replace(",", "");
        var other = switch (random.nextInt(5)) {
            case 0 -> wide(digits);
            case 1 -> plain.contains(".") ? plain + "0" : plain + ".0";
            case 2 -> plain;
            case 3 -> value(plain).remainder(java.math.BigDecimal.valueOf(10_000)).signum() == 0
                    ? value(plain).movePointLeft(4).toPlainString() + "万" : wide(plain);
            default -> plain.matches("[1-9]\\d{0,3}") ? chinese(Integer.parseInt(plain)) : wide(plain);
        };
        return other.equals(digits) ? piece : piece.becomes(Verdict.REFORMATTED, piece.text.replace(digits, other));
    }

    private Piece otherUnit(Piece piece) {
        var digits = number(piece.text);
        if (digits.isEmpty()) {
            return piece;
        }
        int end = piece.text.indexOf(digits) + digits.length();
        var unit = piece.text.substring(end);
        var other = switch (unit) {
            case "万元" -> "亿元";
            case "次" -> "人次";
            case "家" -> "家次";
            case "%" -> "个百分点";
            case "户" -> "人";
            case "余平方米" -> "余亩";
            default -> "项".equals(unit) ? "件" : "项";
        };
        return piece.becomes(Verdict.UNIT_CHANGED, piece.text.substring(0, end) + other);
    }

    private Piece qualified(Piece piece) {
        var digits = number(piece.text);
        if (digits.isEmpty() || piece.text.contains("余")) {
            return piece;
        }
        var other = switch (random.nextInt(4)) {
            case 0 -> piece.text.replace(digits, "近" + digits);
            case 1 -> piece.text.replace(digits, digits + "余");
            case 2 -> piece.text + "以上";
            default -> piece.text.replace(digits, "不到" + digits);
        };
        return piece.becomes(Verdict.QUALIFIED, other);
    }

    private void swap() {
        int one = random.nextInt(printed.size());
        int other = random.nextInt(printed.size());
        var first = number(printed.get(one));
        var second = number(printed.get(other));
        if (one == other || first.isEmpty() || second.isEmpty() || value(first).compareTo(value(second)) == 0) {
            return;
        }
        replace(piece -> piece.slot == one && piece.state == Verdict.SAME,
                piece -> piece.becomes(Verdict.CHANGED, piece.text.replace(first, second)));
        replace(piece -> piece.slot == other && piece.state == Verdict.SAME,
                piece -> piece.becomes(Verdict.CHANGED, piece.text.replace(second, first)));
    }

    private void replace(Predicate<Piece> which, java.util.function.UnaryOperator<Piece> change) {
        for (var paragraph : paragraphs) {
            for (var sentence : paragraph) {
                sentence.replaceAll(piece -> which.test(piece) ? change.apply(piece) : piece);
            }
        }
    }

    private void reword() {
        var sentence = sentence();
        for (int i = 0; i < sentence.size(); i++) {
            var piece = sentence.get(i);
            if (!piece.isFigure() && random.nextInt(2) == 0) {
                sentence.set(i, Piece.words(reworded(piece.text)));
            }
        }
    }

    private String reworded(String words) {
        var text = words;
        for (var synonym : SYNONYMS) {
            if (random.nextInt(3) == 0) {
                text = text.replace(synonym[0], synonym[1]);
            }
        }
        if (text.length() > 2 && random.nextBoolean()) {
            int at = 1 + random.nextInt(text.length() - 1);
            text = text.substring(0, at) + FILLERS[random.nextInt(FILLERS.length)] + text.substring(at);
        }
        return text;
    }

    private List<Piece> sentence() {
        var paragraph = paragraph();
        return paragraph.get(random.nextInt(paragraph.size()));
    }

    private List<List<Piece>> paragraph() {
        return paragraphs.get(place());
    }

    /// A paragraph that is no row and is not empty.
    private int place() {
        int at = random.nextInt(paragraphs.size());
        while (rows.get(at) || paragraphs.get(at).isEmpty()) {
            at = random.nextInt(paragraphs.size());
        }
        return at;
    }

    private void deleteSentence() {
        var paragraph = paragraph();
        if (paragraph.size() > 1) {
            paragraph.remove(random.nextInt(paragraph.size()));
        }
    }

    private void deleteClause() {
        var sentence = sentence();
        int at = IntStream.range(0, sentence.size()).filter(i -> sentence.get(i).isFigure()).findFirst().orElse(-1);
        if (at > 0) {
            var before = sentence.get(at - 1).text;
            int comma = before.lastIndexOf('，');
            sentence.set(at - 1, Piece.words(before.substring(0, comma + 1)));
            sentence.remove(at);
        }
    }

    private void moveSentence() {
        var paragraph = paragraph();
        if (paragraph.size() > 1) {
            var moved = paragraph.remove(random.nextInt(paragraph.size()));
            var other = paragraph();
            other.add(random.nextInt(other.size() + 1), ended(moved));
        }
    }

    private void duplicateSentence() {
        var copied = new ArrayList<>(sentence());
        var other = paragraph();
        other.add(random.nextInt(other.size() + 1), ended(copied));
    }

    private static List<Piece> ended(List<Piece> sentence) {
        var last = sentence.isEmpty() ? "" : sentence.getLast().text;
        if (!last.endsWith("。") && !last.endsWith("；")) {
            sentence.add(Piece.words("。"));
        }
        return sentence;
    }

    private void joinSentences() {
        var paragraph = paragraph();
        if (paragraph.size() > 1) {
            int at = random.nextInt(paragraph.size() - 1);
            var first = paragraph.get(at);
            if (!first.isEmpty() && first.getLast().text.endsWith("。") && !first.getLast().isFigure()) {
                var last = first.getLast().text;
                first.set(first.size() - 1, Piece.words(last.substring(0, last.length() - 1) + "，"));
            }
        }
    }

    private void splitSentence() {
        var sentence = sentence();
        for (int i = 0; i < sentence.size(); i++) {
            int comma = sentence.get(i).text.indexOf('，');
            if (!sentence.get(i).isFigure() && comma >= 0) {
                var text = sentence.get(i).text;
                sentence.set(i, Piece.words(text.substring(0, comma) + "。" + text.substring(comma + 1)));
                return;
            }
        }
    }

    private void insertSentence() {
        var pattern = NEW_SENTENCES[random.nextInt(NEW_SENTENCES.length)];
        int numbers = pattern.split("%d", -1).length - 1;
        numbersAdded += numbers;
        var text = pattern.formatted(random.nextInt(900) + 10, random.nextInt(900) + 10);
        var paragraph = paragraph();
        paragraph.add(random.nextInt(paragraph.size() + 1), new ArrayList<>(List.of(Piece.words(text))));
    }

    private void moveParagraph() {
        int from = place();
        int to = place();
        paragraphs.add(to, paragraphs.remove(from));
        rows.add(to, rows.remove(from));
    }

    /// Splits, joins, deletes or doubles a paragraph.
    private void paragraphs() {
        int at = place();
        var paragraph = paragraphs.get(at);
        switch (random.nextInt(4)) {
            case 0 -> {
                if (paragraph.size() > 1) {
                    int middle = 1 + random.nextInt(paragraph.size() - 1);
                    paragraphs.add(at + 1, new ArrayList<>(paragraph.subList(middle, paragraph.size())));
                    rows.add(at + 1, false);
                    paragraphs.set(at, new ArrayList<>(paragraph.subList(0, middle)));
                }
            }
            case 1 -> {
                if (at + 1 < paragraphs.size() && !rows.get(at + 1)) {
                    paragraph.addAll(paragraphs.remove(at + 1));
                    rows.remove(at + 1);
                }
            }
            case 2 -> {
                if (paragraphs.size() > 30) {
                    paragraphs.remove(at);
                    rows.remove(at);
                }
            }
            default -> {
                var copy = new ArrayList<List<Piece>>();
                paragraph.forEach(sentence -> copy.add(new ArrayList<>(sentence)));
                paragraphs.add(at + 1, copy);
                rows.add(at + 1, false);
            }
        }
    }

    /// Cut, and pasted as plain text where it was.
    private void loseMarks() {
        paragraph().forEach(sentence -> sentence.replaceAll(piece -> piece.isFigure() ? piece.unmarked() : piece));
    }

    private static String number(String text) {
        var matcher = java.util.regex.Pattern.compile("\\d[\\d,]*(\\.\\d+)?").matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    private static java.math.BigDecimal value(String digits) {
        return new java.math.BigDecimal(digits.replace(",", ""));
    }

    private static String wide(String digits) {
        var wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : (char) c));
        return wide.toString();
    }

    /// 1 to 9999 as it is said.
    static String chinese(int number) {
        var digits = "零一二三四五六七八九";
        var units = new String[] {"千", "百", "十", ""};
        var said = new StringBuilder();
        var padded = "%04d".formatted(number);
        boolean zero = false;
        for (int i = 0; i < 4; i++) {
            int digit = padded.charAt(i) - '0';
            if (digit == 0) {
                zero = !said.isEmpty();
                continue;
            }
            if (zero) {
                said.append('零');
                zero = false;
            }
            said.append(digits.charAt(digit)).append(units[i]);
        }
        return number >= 10 && number < 20 ? said.substring(1) : said.toString();
    }
}
