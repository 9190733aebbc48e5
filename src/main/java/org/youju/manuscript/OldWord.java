package org.youju.manuscript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.youju.kernel.Refused;
import org.youju.manuscript.Manuscript.Format;
import org.youju.manuscript.Manuscript.Kind;

/// Reads Word files from before 2007 (.doc, also .wps): through LibreOffice where that is installed, else their text
/// alone. Also says what else the old container of Office holds, files with a password among it.
final class OldWord {
    private static final String ISSUE = "YoujuIssue";

    private OldWord() {}

    static Manuscript read(Incoming file, Office office) {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
            refuseOtherFormats(file, container.getRoot());
            var document = new HWPFDocument(container);
            return office.asDocx(file.bytes())
                    .flatMap(docx -> converted(file, docx))
                    .orElseGet(() -> text(file, document, issue(container.getRoot())));
        } catch (Refused refused) {
            throw refused;
        } catch (EncryptedDocumentException e) {
            throw file.refused(ManuscriptProblem.ENCRYPTED);
        } catch (OldFileFormatException e) {
            throw file.refused(ManuscriptProblem.OLD_WORD);
        } catch (IOException | RuntimeException e) {
            // POI answers a damaged file with whatever it stumbled over.
            throw file.damaged();
        }
    }

    /// Should LibreOffice have written something unreadable, there is still the text.
    private static Optional<Manuscript> converted(Incoming file, byte[] docx) {
        try (var archive = Archive.open(new Incoming(file.name(), docx))) {
            var read = DocxReader.read(file, archive);
            return Optional.of(new Manuscript(Format.DOC, read.issue(), read.paragraphs(), read.witnesses()));
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }

    private static void refuseOtherFormats(Incoming file, DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw file.refused(ManuscriptProblem.ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            throw file.other("旧版 Excel 工作簿（.xls）", "an old Excel workbook (.xls)");
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            throw file.other("旧版演示文稿（.ppt）", "an old presentation (.ppt)");
        }
        if (!root.hasEntryCaseInsensitive("WordDocument")) {
            throw file.other("其他类型的旧版文件", "an old file of another kind");
        }
    }

    private static Manuscript text(Incoming file, HWPFDocument document, Optional<String> issue) {
        var gathered = new Gathered(file);
        read(document.getRange(), gathered, Kind.TEXT);
        read(document.getMainTextboxRange(), gathered, Kind.TEXT);
        read(document.getFootnoteRange(), gathered, Kind.NOTE);
        read(document.getEndnoteRange(), gathered, Kind.NOTE);
        return gathered.manuscript(Format.DOC_TEXT, issue);
    }

    private static void read(@Nullable Range range, Gathered gathered, Kind kind) {
        if (range == null) {
            return;
        }
        boolean row = false;
        boolean cell = false;
        for (int i = 0; i < range.numParagraphs(); i++) {
            var paragraph = range.getParagraph(i);
            if (!paragraph.isInTable()) {
                add(paragraph, gathered, kind);
                continue;
            }
            if (paragraph.isTableRowEnd()) {
                if (row) {
                    gathered.endRow(false);
                }
                row = false;
                continue;
            }
            if (!row) {
                gathered.row();
                row = true;
                cell = false;
            }
            if (!cell) {
                gathered.cell();
            }
            add(paragraph, gathered, kind);
            cell = !paragraph.text().endsWith("\u0007");
        }
        if (row) {
            gathered.endRow(false);
        }
    }

    private static void add(Paragraph paragraph, Gathered gathered, Kind kind) {
        int level = paragraph.getLvl() >= 0 && paragraph.getLvl() < 9 ? paragraph.getLvl() + 1 : 0;
        gathered.begin(kind == Kind.TEXT && level > 0 ? Kind.HEADING : kind, kind == Kind.TEXT ? level : 0);
        var text = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted() && !run.isVanished() && !run.isStrikeThrough() && !run.isDoubleStrikeThrough()) {
                text.append(run.text());
            }
        }
        gathered.text(Range.stripFields(text.toString().replace('\u000b', '\n').replace('\u001e', '-')));
        gathered.end();
    }

    private static Optional<String> issue(DirectoryNode root) {
        try {
            var set = PropertySetFactory.create(root, DocumentSummaryInformation.DEFAULT_STREAM_NAME);
            return set instanceof DocumentSummaryInformation summary && summary.getCustomProperties() != null
                    && summary.getCustomProperties().get(ISSUE) instanceof String issue
                    ? Optional.of(issue)
                    : Optional.empty();
        } catch (Exception unreadable) {
            return Optional.empty();
        }
    }
}
