package org.youju.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.youju.document.Docx;
import org.youju.document.Layout;
import org.youju.font.FontCutter;
import org.youju.manuscript.Manuscript;
import org.youju.manuscript.Manuscripts;

/// Thousands of reports edited at random, of which it is known what became of each figure. The same edits every time.
class RoundTripTests {
    private static final Docx DOCX = new Docx(Layout.STANDARD, FontCutter.of(Path.of("target", "no-fonts")));
    private static final String[] VALUES = {
        "38次", "12,345.60万元", "86家", "4.8%", "250处", "1200余平方米", "17条", "105户", "3,200户", "250处", "98.6%", "6家",
        "20000人", "（数据待核）", "增长5.2%", "1,280人次", "12次", "38次", "7.35公里", "640万元", "23户", "56件"
    };
    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\.?\\w+)[^}]*}}");
    private static final String[] WORKS = {"高标准农田", "设施农业", "土地流转", "人居环境整治", "乡村公路", "危房改造", "居民医保", "矛盾调处"};

    /// The pack's own template with invented values, and a table.
    static List<String> prose() throws IOException {
        var lines = new ArrayList<String>();
        int count = 0;
        for (var line : Files.readString(Path.of("packs", "township", "templates", "annual.md")).split("---\n", 3)[2].lines().toList()) {
            var text = new StringBuilder();
            var slots = SLOT.matcher(line.replaceFirst("^#+ ", ""));
            while (slots.find()) {
                slots.appendReplacement(text, switch (slots.group(1)) {
                    case "county" -> "青山县";
                    case "place", "township" -> "青禾镇";
                    case "year" -> "2025";
                    default -> "{" + VALUES[count++ % VALUES.length] + "}";
                });
            }
            slots.appendTail(text);
            if (!text.toString().isBlank() && !line.startsWith(":::")) {
                lines.add(text.toString());
            }
        }
        for (int i = 0; i < 6; i++) {
            lines.add(10 + i, WORKS[i] + "\t{" + (i * 37 + 11) + "}\t{" + (90 + i) + ".5%}");
        }
        return lines;
    }

    /// Sections that differ in little more than what they are about: the hardest to tell apart.
    static List<String> monotonous() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < WORKS.length; i++) {
            lines.add("（" + "一二三四五六七八".charAt(i) + "）扎实推进" + WORKS[i]);
            lines.add("坚持把" + WORKS[i] + "作为“一把手”工程，召开调度会{" + (4 + i % 3) + "次}，累计实施项目{" + (i * 3 + 5) + "个}，完成投资{1,2"
                    + i + "3.5" + i + "万元}，同比增长{" + (i + 1) + ".8%}。针对群众反映强烈的突出问题，逐村走访{" + (20 + i)
                    + "户}、逐项销号。下一步将继续完善长效机制，推动责任层层落实。");
        }
        return lines;
    }

    /// What was said of many figures, against what is true of them.
    static final class Tally {
        int figures;
        int right;
        int missed;
        int falseAlarms;
        int asked;
        int askedInVain;
        int wrongKind;
        int changes;
        int newNumbers;
        int newNumbersMissed;
        final List<String> worst = new ArrayList<>();

        void count(Edited edited, Comparison comparison, String where) {
            for (int slot = 0; slot < edited.figures(); slot++) {
                var truth = edited.truth(slot);
                var finding = comparison.figures().get(slot);
                var said = finding.verdict();
                figures++;
                boolean kept = truth.stream().allMatch(Verdict::keeps);
                changes += kept ? 0 : 1;
                if (truth.equals(List.of(said)) || truth.size() > 1 && said == Verdict.UNSURE) {
                    right++;
                } else if (said == Verdict.UNSURE) {
                    asked++;
                    askedInVain += kept ? 1 : 0;
                } else if (kept && !said.keeps()) {
                    falseAlarms++;
                    odd(where, slot, truth, finding, edited);
                } else {
                    wrongKind++;
                }
                if (said.keeps() && !stands(edited, slot, finding.place().orElseThrow())) {
                    missed++;
                    worst.add(where + " slot " + slot + " " + truth + " said " + finding + "\n" + edited.what());
                }
            }
            hidden(edited, comparison, where);
            newNumbers += edited.numbersAdded();
        }

        private void odd(String where, int slot, List<Verdict> truth, FigureFinding finding, Edited edited) {
            if (System.getProperty("odd") != null) {
                System.out.println(where + " slot " + slot + " " + truth + " said " + finding + "\n" + edited.what());
            }
        }

        /// Whether what is said to be the figure is the figure.
        private static boolean stands(Edited edited, int slot, Place place) {
            return edited.standing().stream().anyMatch(one -> one.slot() == slot && one.state().keeps()
                    && touches(one.place(), place));
        }

        private static boolean touches(Place one, Place other) {
            return one.paragraph() == other.paragraph() && one.from() < other.to() && one.to() > other.from();
        }

        /// Every changed number must be shown as something that is not as it was.
        private void hidden(Edited edited, Comparison comparison, String where) {
            var shown = new ArrayList<Place>();
            comparison.newNumbers().forEach(number -> shown.add(number.place()));
            for (var figure : comparison.figures()) {
                if (!figure.verdict().keeps()) {
                    figure.place().ifPresent(shown::add);
                    figure.copies().forEach(copy -> shown.add(copy.place()));
                }
            }
            for (var one : edited.standing()) {
                if (!one.state().keeps() && shown.stream().noneMatch(place -> touches(place, one.place()))) {
                    missed++;
                    worst.add(where + " hidden " + one + "\n" + edited.what());
                }
            }
        }

        @Override
        public String toString() {
            return ("figures %d, truly changed %d | right %.2f %%, missed %d, false alarms %d, asked %d (%d of them unchanged), "
                    + "other kind %d").formatted(figures, changes, 100.0 * right / figures, missed, falseAlarms, asked,
                    askedInVain, wrongKind);
        }
    }

    @BeforeAll
    static void quiet() {
        ((Logger) LoggerFactory.getLogger("org.docx4j")).setLevel(Level.ERROR);
    }

    private static Tally run(List<String> lines, int rounds, int edits, boolean word, long seed) throws IOException {
        var issued = Issued.of(Edited.of(lines, new Random(0)).document());
        var tally = new Tally();
        for (int round = 0; round < rounds; round++) {
            var edited = Edited.of(lines, new Random(seed + round));
            for (int i = 0; i < edits; i++) {
                edited.edit();
            }
            var comparison = Comparison.of(issued, word ? throughWord(edited) : edited.text());
            tally.count(edited, comparison, "seed " + (seed + round) + (word ? " docx" : " text"));
        }
        return tally;
    }

    private static Manuscript throughWord(Edited edited) throws IOException {
        var file = new ByteArrayOutputStream();
        DOCX.write(edited.document(), file);
        return Manuscripts.read("报告.docx", file.toByteArray());
    }

    private static void held(String what, Tally tally) {
        System.out.println(what + ": " + tally);
        assertThat(tally.changes).isGreaterThan(100);
        assertThat(tally.worst).as(what).isEmpty();
    }

    @Test
    void noChangeIsMissedWithoutMarks() throws IOException {
        held("prose, text, 3 edits", run(prose(), 700, 3, false, 1_000));
        held("prose, text, 12 edits", run(prose(), 700, 12, false, 2_000));
        held("prose, text, 40 edits", run(prose(), 400, 40, false, 3_000));
    }

    @Test
    void noChangeIsMissedWhereAllSectionsAreAlike() throws IOException {
        held("monotonous, text, 3 edits", run(monotonous(), 500, 3, false, 4_000));
        held("monotonous, text, 12 edits", run(monotonous(), 500, 12, false, 5_000));
        held("monotonous, text, 30 edits", run(monotonous(), 300, 30, false, 6_000));
    }

    @Test
    void noChangeIsMissedThroughWord() throws IOException {
        held("prose, docx, 3 edits", run(prose(), 150, 3, true, 7_000));
        held("prose, docx, 12 edits", run(prose(), 150, 12, true, 8_000));
        held("monotonous, docx, 12 edits", run(monotonous(), 150, 12, true, 9_000));
    }
}
