package org.youju.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.youju.document.Block;
import org.youju.document.Document;
import org.youju.document.Docx;
import org.youju.document.Figure;
import org.youju.document.Identity;
import org.youju.document.Layout;
import org.youju.document.Paragraph;
import org.youju.document.Run;
import org.youju.document.Words;
import org.youju.font.FontCutter;
import org.youju.kernel.Language;
import org.youju.manuscript.Manuscripts;

/// What marks add to the text, through real Word files.
class MarksTests {
    private static final Docx DOCX = new Docx(Layout.STANDARD, FontCutter.of(Path.of("target", "no-fonts")));
    private static final Figure FOUND = new Figure("found", "250处", "排查隐患");
    private static final Figure CLOSED = new Figure("closed", "250处", "整改隐患");
    private static final Figure OPEN = new Figure("open", "3处", "在册隐患");
    private static final Paragraph CLOSING = Paragraph.of(words("截至年末，仍有"), OPEN, words("隐患正在整改。"));
    private static final Document ISSUED =
            document("7", Paragraph.of(words("排查安全隐患"), FOUND, words("，整改"), CLOSED, words("。")), CLOSING);

    @BeforeAll
    static void quiet() {
        ((Logger) LoggerFactory.getLogger("org.docx4j")).setLevel(Level.ERROR);
    }

    private static Words words(String text) {
        return new Words(text);
    }

    private static Document document(String issue, Block... blocks) {
        var identity = new Identity(issue, "报告", Language.ZH, "镇政府", Instant.EPOCH);
        return new Document(identity, List.of(words("报告")), List.of(), List.of(blocks));
    }

    private static Comparison compared(Document returned) throws IOException {
        var file = new ByteArrayOutputStream();
        DOCX.write(returned, file);
        return Comparison.of(Issued.of(ISSUED), Manuscripts.read("报告.docx", file.toByteArray()));
    }

    private static Comparison compared(Run... first) throws IOException {
        return compared(document("7", Paragraph.of(first), CLOSING));
    }

    private static List<Set<Doubt>> doubts(Comparison comparison) {
        return comparison.figures().stream().map(FigureFinding::doubts).toList();
    }

    @Test
    void whatComesBackUntouchedIsUnchanged() throws IOException {
        var comparison = compared(ISSUED);
        assertThat(comparison.isUnchanged()).isTrue();
        assertThat(comparison.origin()).isEqualTo(Comparison.Origin.SAME);
    }

    @Test
    void anotherIssueIsSeenByItsNumber() throws IOException {
        assertThat(compared(document("8", CLOSING)).origin()).isEqualTo(Comparison.Origin.OTHER);
    }

    /// The text reads as it did; only the marks tell that one figure was dragged to the place of the other.
    @Test
    void equalFiguresThatChangedPlacesAreNoticed() throws IOException {
        var comparison = compared(words("排查安全隐患"), CLOSED, words("，整改"), FOUND, words("。"));
        assertThat(comparison.figures()).extracting(FigureFinding::verdict)
                .containsExactly(Verdict.UNSURE, Verdict.UNSURE, Verdict.SAME);
        assertThat(comparison.figures().getFirst().doubts()).contains(Doubt.MARK_OF_ANOTHER, Doubt.MARK_ELSEWHERE);
    }

    @Test
    void aLostMarkIsAskedAboutWhileOthersAreKept() throws IOException {
        var comparison = compared(words("排查安全隐患250处，整改"), CLOSED, words("。"));
        assertThat(doubts(comparison)).containsExactly(Set.of(Doubt.MARK_GONE), Set.of(), Set.of());
        assertThat(comparison.figures().getFirst().verdict()).isEqualTo(Verdict.UNSURE);
    }

    @Test
    void aFileWithoutAnyMarksIsJudgedByItsText() throws IOException {
        var plain = Stream.of("排查安全隐患250处，整改250处。", "截至年末，仍有4处隐患正在整改。")
                .map(text -> Paragraph.of(words(text)))
                .toArray(Block[]::new);
        assertThat(compared(document("7", plain)).figures()).extracting(FigureFinding::verdict)
                .containsExactly(Verdict.SAME, Verdict.SAME, Verdict.CHANGED);
    }

    @Test
    void aMarkThatIsThereTwiceIsAskedAbout() throws IOException {
        var comparison = compared(document("7", (Paragraph) ISSUED.blocks().getFirst(), CLOSING, CLOSING));
        var open = comparison.figures().getLast();
        assertThat(open.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(open.doubts()).contains(Doubt.MARK_TWICE);
        assertThat(open.copies()).hasSize(1);
    }

    @Test
    void aFigureRewrittenBeyondRecognitionIsShownByItsMark() throws IOException {
        var comparison = compared(document("7", (Paragraph) ISSUED.blocks().getFirst(),
                Paragraph.of(words("尚余"), OPEN, words("待办。"))));
        var open = comparison.figures().getLast();
        assertThat(open.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(open.found()).isEqualTo("3处");
    }

    /// A mark that a stranger put around another number convinces nobody.
    @Test
    void aForgedMarkProvesNothing() throws IOException {
        var comparison = compared(words("排查安全隐患"), new Figure("found", "999处", "排查隐患"), words("，整改"), CLOSED, words("。"));
        assertThat(comparison.figures().getFirst().verdict()).isEqualTo(Verdict.CHANGED);
    }
}
