package org.youju.manuscript;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.manuscript.Files.docx;
import static org.youju.manuscript.Files.p;
import static org.youju.manuscript.Files.r;
import static org.youju.manuscript.Files.sdt;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.youju.manuscript.Manuscript.By;
import org.youju.manuscript.Manuscript.Format;
import org.youju.manuscript.Manuscript.Kind;
import org.youju.manuscript.Manuscript.Paragraph;
import org.youju.manuscript.Manuscript.Witness;

class ManuscriptTests {
    private static final Path SAMPLES = Path.of("src", "test", "resources", "manuscripts");
    private static final Office NONE = new Office(Optional.empty());

    private static Manuscript read(byte[] file) {
        return Manuscripts.read("报告", file);
    }

    private static List<String> lines(String body) {
        return read(docx(body)).paragraphs().stream().map(Paragraph::text).toList();
    }

    @Test
    void trackedInsertionsCountAndDeletionsDoNot() {
        assertThat(lines(p(r("完成"), "<w:del><w:r><w:delText>38</w:delText></w:r></w:del>",
                "<w:ins>" + r("42") + "</w:ins>", r("个"))
                + p("<w:moveFrom>" + r("旧") + "</w:moveFrom><w:moveTo>" + r("新") + "</w:moveTo>")))
                .containsExactly("完成42个", "新");
    }

    @Test
    void aDeletedParagraphMarkJoinsTwoParagraphs() {
        assertThat(lines(p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", r("完成3")) + p(r("8个")) + p(r("末"))))
                .containsExactly("完成38个", "末");
    }

    @Test
    void aDeletedRowIsGone() {
        assertThat(lines("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p(r("甲")) + "</w:tc><w:tc>" + p(r("1"))
                + "</w:tc></w:tr><w:tr><w:tc>" + p(r("乙")) + "</w:tc><w:tc>" + p(r("2")) + p(r("3"))
                + "</w:tc></w:tr></w:tbl>"))
                .containsExactly("乙\t2 3");
    }

    @Test
    void whatIsHiddenOrStruckOutDoesNotCount() {
        assertThat(lines(p(r("完成"), "<w:r><w:rPr><w:strike/></w:rPr><w:t>38</w:t></w:r>",
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>40</w:t></w:r>",
                "<w:r><w:rPr><w:strike w:val='0'/></w:rPr><w:t>42</w:t></w:r>", r("个"))))
                .containsExactly("完成42个");
    }

    @Test
    void aFieldCountsAsWhatItShows() {
        assertThat(lines(p("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> = 1+1 </w:instrText></w:r>",
                "<w:r><w:fldChar w:fldCharType='begin'/></w:r>", r("inner"),
                "<w:r><w:fldChar w:fldCharType='end'/></w:r>",
                "<w:r><w:fldChar w:fldCharType='separate'/></w:r>", r("2"),
                "<w:r><w:fldChar w:fldCharType='end'/></w:r>", "<w:fldSimple w:instr='PAGE'>" + r("7") + "</w:fldSimple>",
                "<w:hyperlink>" + r("链接") + "</w:hyperlink>")))
                .containsExactly("27链接");
    }

    @Test
    void aTextBoxIsReadOnceAndFollowsItsParagraph() {
        var box = "<w:txbxContent>" + p(r("框内12")) + "</w:txbxContent>";
        assertThat(lines(p(r("前"), "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box + "</w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>", r("后"))))
                .containsExactly("前后", "框内12");
    }

    @Test
    void notesComeLastAndOnlyThoseReferredTo() {
        var file = docx(p(r("正文"), "<w:r><w:footnoteReference w:id='2'/></w:r>") + p(r("末段")), Map.of(
                "word/_rels/document.xml.rels", Files.relations(Map.of("footnotes", "footnotes.xml")),
                "word/footnotes.xml", Files.word("footnotes",
                        "<w:footnote w:id='0'>" + p(r("不用")) + "</w:footnote><w:footnote w:id='2'>" + p(r("注")) + "</w:footnote>")));

        assertThat(read(file).paragraphs()).containsExactly(
                new Paragraph(Kind.TEXT, 0, "正文"), new Paragraph(Kind.TEXT, 0, "末段"), new Paragraph(Kind.NOTE, 0, "注"));
    }

    @Test
    void headingsAreKnownByTheNamesOfTheirStyles() {
        var file = docx(p("<w:pPr><w:pStyle w:val='a1'/></w:pPr>", r("题")) + p("<w:pPr><w:pStyle w:val='2'/></w:pPr>", r("节"))
                + p("<w:pPr><w:outlineLvl w:val='2'/></w:pPr>", r("目")), Map.of(
                "word/_rels/document.xml.rels", Files.relations(Map.of("styles", "styles.xml")),
                "word/styles.xml", Files.word("styles", "<w:style w:styleId='a1'><w:name w:val='Title'/></w:style>"
                        + "<w:style w:styleId='2'><w:name w:val='heading 2'/></w:style>")));

        assertThat(read(file).paragraphs()).containsExactly(
                new Paragraph(Kind.TITLE, 0, "题"), new Paragraph(Kind.HEADING, 2, "节"), new Paragraph(Kind.HEADING, 3, "目"));
    }

    @Test
    void aTableOfOneCellOnlyFrames() {
        assertThat(lines("<w:tbl><w:tr><w:tc>" + p(r("一段。")) + p(r("二段。")) + "</w:tc></w:tr></w:tbl>"))
                .containsExactly("一段。", "二段。");
    }

    @Test
    void namesAreKeptWithTheirSpans() {
        var file = docx("<w:bookmarkStart w:id='9' w:name='_GoBack'/><w:bookmarkEnd w:id='9'/>"
                + p(r("完成"), "<w:bookmarkStart w:id='1' w:name='F_a'/>", sdt("a", "甲", r("38个")), "<w:bookmarkEnd w:id='1'/>", r("。"))
                + "<w:tbl><w:tr><w:tc>" + p(r("乙")) + "</w:tc>" + sdt("b", "乙", "<w:tc>" + p(r("7")) + "</w:tc>")
                + "</w:tr></w:tbl>");

        assertThat(read(file).witnesses()).containsExactlyInAnyOrder(
                new Witness(By.TAG, "a", 0, 2, 5, true), new Witness(By.TITLE, "甲", 0, 2, 5, true),
                new Witness(By.BOOKMARK, "F_a", 0, 2, 5, true),
                new Witness(By.TAG, "b", 1, 2, 3, true), new Witness(By.TITLE, "乙", 1, 2, 3, true));
    }

    @Test
    void aNameThatReachesOverSeveralParagraphsIsNotWhole() {
        var file = docx(p(r("甲"), "<w:bookmarkStart w:id='1' w:name='F_a'/>", r("1")) + p(r("乙"), "<w:bookmarkEnd w:id='1'/>"));
        assertThat(read(file).witnesses()).containsExactly(new Witness(By.BOOKMARK, "F_a", 0, 1, 2, false));
    }

    @Test
    void whatWordShowsInAnEmptyControlIsNoText() {
        var file = docx(p(r("完成"), "<w:sdt><w:sdtPr><w:tag w:val='a'/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + r("单击此处输入文字。") + "</w:sdtContent></w:sdt>", r("个")));
        assertThat(read(file).text()).isEqualTo("完成个");
        assertThat(read(file).witnesses()).containsExactly(new Witness(By.TAG, "a", 0, 2, 2, true));
    }

    @Test
    void signsThatTurnTheDirectionOfWritingAreTakenOut() {
        assertThat(lines(p(r("\u202e21\u202c\u200b个")))).containsExactly("21个");
    }

    @Test
    void textIsReadInTheEncodingItProvesToBeIn() {
        var text = "第一段：38个\r\n\r\n第二段";
        for (var bytes : List.of(text.getBytes(UTF_8), ("\ufeff" + text).getBytes(UTF_8),
                text.getBytes(Charset.forName("GB18030")), text.getBytes(UTF_16))) {
            var read = read(bytes);
            assertThat(read.format()).isEqualTo(Format.TEXT);
            assertThat(read.text()).isEqualTo("第一段：38个\n第二段");
        }
    }

    /// The samples were written by LibreOffice 7.4 from one text, which is what the plain one holds.
    @Test
    void theSameTextIsReadFromEveryFormat() throws IOException {
        var plain = java.nio.file.Files.readString(SAMPLES.resolve("sample.txt")).strip();
        for (var name : List.of("sample.docx", "sample.odt", "sample.doc")) {
            var read = Manuscripts.read(new Incoming(name, java.nio.file.Files.readAllBytes(SAMPLES.resolve(name))), NONE);
            assertThat(read.text()).as(name).isEqualTo(plain);
            assertThat(read.issue()).as(name).contains("990101101000-2025-7-abcdef01");
        }
    }

    @Test
    void marksSurviveInOpenDocument() throws IOException {
        var read = read(java.nio.file.Files.readAllBytes(SAMPLES.resolve("sample.odt")));
        assertThat(read.witnesses()).anySatisfy(one -> {
            assertThat(one.by()).isEqualTo(By.BOOKMARK);
            assertThat(one.name()).isEqualTo("F_visits");
            assertThat(read.paragraphs().get(one.paragraph()).text().substring(one.from(), one.to())).isEqualTo("38次");
        });
    }
}
