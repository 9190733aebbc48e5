package org.youju.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Officer;
import org.youju.comparison.Issued;
import org.youju.report.Composition;
import org.youju.report.FileFormat;
import org.youju.report.Reports;
import tools.jackson.databind.json.JsonMapper;

/// Hands drafts out as files, and keeps the text of every Word file as it went out, with the place of each figure: what a
/// file that comes back is compared with. Nothing the file says of itself need be trusted then.
@Component
public class Issues {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = new JsonMapper();

    private final Drafts drafts;
    private final Reports reports;
    private final IssueStore store;

    Issues(Drafts drafts, Reports reports, IssueStore store) {
        this.drafts = drafts;
        this.reports = reports;
        this.store = store;
    }

    /// A draft as a file.
    public record Handed(String title, byte[] file) {}

    /// A text that went out.
    ///
    /// @param blocks which block of the draft each block of the document came from, in their order
    public record Kept(String issue, long draft, int version, Instant at, Issued text, List<String> blocks) {
        public Kept {
            blocks = List.copyOf(blocks);
        }
    }

    /// @param text as comparison asks for it
    record Body(Issued text, List<String> blocks) {}

    /// Refused where its text holds mistakes or says what is not true; gaps are printed as such.
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Handed export(ReportDraft draft, FileFormat format, Officer officer, Instant at) {
        var passages = drafts.passages(draft);
        var text = new StringBuilder();
        var firstLines = new TreeMap<Integer, String>();
        int line = 1;
        for (var passage : passages) {
            if (!passage.source().isBlank()) {
                firstLines.put(line, passage.block());
                text.append(passage.source()).append("\n\n");
                line += (int) passage.source().lines().count() + 1;
            }
        }
        var composition = reports.compose(draft.title(), text.toString(), draft.place(), draft.year(),
                LocalDate.ofInstant(at, CHINA), officer);
        if (!(composition instanceof Composition.Composed composed)) {
            throw DraftProblem.NOT_TO_BE_ISSUED.refused();
        }
        var file = reports.export(composed, format, draft.place(), officer);
        if (format == FileFormat.DOCX) {
            var blocks = new ArrayList<String>();
            composed.blocks().forEach(block -> block.blocks().forEach(_ -> blocks.add(
                    firstLines.floorEntry(block.template().source().first()).getValue())));
            var body = JSON.writeValueAsString(new Body(Issued.of(composed.document()), blocks));
            store.insert(composed.issue(), draft.id(), draft.version(), body, officer.login(), at);
        }
        return new Handed(composed.document().identity().title(), file);
    }

    /// What went out under that number.
    @Transactional(readOnly = true)
    public Optional<Kept> find(String issue) {
        return store.find(issue).map(row -> {
            var body = JSON.readValue(row.body().getBytes(UTF_8), Body.class);
            return new Kept(issue, row.draft(), row.version(), row.at(), body.text(), body.blocks());
        });
    }
}
