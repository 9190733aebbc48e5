package org.youju.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.youju.comparison.Comparison;
import org.youju.comparison.Issued;
import org.youju.comparison.Verdict;
import org.youju.document.Block;
import org.youju.document.Document;
import org.youju.document.Docx;
import org.youju.document.Figure;
import org.youju.document.Paragraph;
import org.youju.document.Run;
import org.youju.document.Said;
import org.youju.document.Words;
import org.youju.manuscript.Manuscripts;

/// A report that comes back from Word edited: read, and compared with what was issued.
final class CompareBench {
    private static final int TIMES = 200;
    private static final double GOAL = 20;

    private final Docx docx;

    CompareBench(Docx docx) {
        this.docx = docx;
    }

    List<Line> compare(Document document) throws IOException {
        var issued = Issued.of(document);
        var file = file(edited(document));
        if (Comparison.of(issued, Manuscripts.read("report.docx", file)).with(Verdict.CHANGED).isEmpty()) {
            throw new IllegalStateException("figures changed: none (expected: those that were changed)");
        }
        double whole = Timing.median(TIMES, () -> Comparison.of(issued, Manuscripts.read("report.docx", file)));
        double floor = Timing.median(TIMES, () -> WordprocessingMLPackage.load(new ByteArrayInputStream(file)));
        return List.of(new Line("an edited .docx read back and compared with what was issued", whole, "ms",
                "docx4j merely opening the same file", floor, "at most %.0f ms".formatted(GOAL)));
    }

    private byte[] file(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        docx.write(document, out);
        return out.toByteArray();
    }

    /// Every third paragraph reworded and with another number, one moved to the end, one taken out.
    private static Document edited(Document document) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < document.blocks().size(); i++) {
            var block = document.blocks().get(i);
            blocks.add(block instanceof Paragraph(var words) && i % 3 == 0 ? new Paragraph(edited(words)) : block);
        }
        blocks.remove(blocks.size() / 4);
        blocks.add(blocks.size() - 1, blocks.remove(blocks.size() / 2));
        return new Document(document.identity(), document.title(), document.subtitle(), blocks);
    }

    private static List<Run> edited(List<Run> words) {
        var runs = new ArrayList<Run>();
        int first = words.stream().map(Figure.class::isInstance).toList().indexOf(true);
        for (int i = 0; i < words.size(); i++) {
            runs.add(switch (words.get(i)) {
                case Figure figure -> i == first
                        ? new Figure(figure.key(), "1" + figure.text(), figure.title())
                        : figure;
                case Said said -> said;
                case Words plain -> new Words(plain.text().replace("坚持", "始终坚持").replace("，", "，切实"));
            });
        }
        return runs;
    }
}
