package org.youju.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class SourceTextTests {
    @Test
    void wordsAndSlotsAreWrittenInTheLanguageOfTemplates() {
        assertThat(SourceText.of(0, List.of(words("排查隐患"), new Piece.Slot("{{hazards 余}}"), words("。"))))
                .isEqualTo("排查隐患{{hazards 余}}。");
        assertThat(SourceText.of(2, List.of(words("加强*安全*")))).isEqualTo("### 加强\\*安全\\*");
        assertThat(SourceText.of(0, List.of(words("  上一行\n下一行 ")))).isEqualTo("上一行下一行");
        assertThat(SourceText.of(1, List.of(words(" ")))).isEmpty();
    }

    @Test
    void aSlotTypedOutIsOneAndWhatOnlyLooksLikeOneIsNot() {
        assertThat(SourceText.of(0, List.of(words("共{{hazards_major}}处，甲_乙")))).isEqualTo("共{{hazards_major}}处，甲\\_乙");
        assertThat(SourceText.of(0, List.of(new Piece.Slot("{{a}} <b>")))).isEqualTo("{{a}} \\<b\\>");
    }

    @Test
    void whatLooksLikeADirectiveOrAListIsText() {
        assertThat(SourceText.of(0, List.of(words(":::if 甲")))).isEqualTo("\\:::if 甲");
        assertThat(SourceText.of(0, List.of(words("1. 甲")))).isEqualTo("1\\. 甲");
        assertThat(SourceText.of(0, List.of(words("# 甲")))).isEqualTo("\\# 甲");
        assertThat(SourceText.of(0, List.of(words("--- 甲")))).isEqualTo("\\--- 甲");
    }

    @Test
    void whateverIsTypedReadsBackAsItWas() {
        var random = new Random(11);
        var letters = "甲乙。1.)#+-=~:>*_`[]<>&amp;!|\\ ab{}";
        for (int i = 0; i < 5_000; i++) {
            var typed = random.ints(1 + random.nextInt(12), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1)).collect(Collectors.joining()).strip();
            if (!typed.isEmpty() && !typed.contains("{{")) {
                assertThat(read(SourceText.of(0, List.of(words(typed))))).as(typed).isEqualTo(typed);
            }
        }
    }

    @Test
    void theLevelOfAHeadingIsReadFromItsSource() {
        assertThat(List.of("正文", "# 题", "## 一", "##### （1）", "###### 过深", "##无空格").stream().map(SourceText::level))
                .containsExactly(0, 0, 1, 4, 0, 0);
        assertThat(SourceText.isLine("正文")).isTrue();
        assertThat(SourceText.isLine(":::if a > 1")).isFalse();
    }

    private static Piece words(String words) {
        return new Piece.Words(words);
    }

    /// As CommonMark reads a single paragraph.
    private static String read(String source) {
        var text = new StringBuilder();
        var document = Parser.builder().build().parse(source);
        assertThat(document.getFirstChild()).as(source).isInstanceOf(Paragraph.class);
        assertThat(document.getFirstChild()).isSameAs(document.getLastChild());
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                text.append('\n');
            }
        });
        return text.toString();
    }
}
