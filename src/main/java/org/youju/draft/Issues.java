package org.youju.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Officer;
import org.youju.comparison.Issued;
import org.youju.document.Document;
import org.youju.report.Composition.Composed;
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
    /// @param sources of its passages, in their order
    public record Kept(String issue, long draft, int version, Instant at, Issued text, List<Source> sources) {
        public Kept {
            sources = List.copyOf(sources);
            if (sources.size() != text.passages().size()) {
                throw new IllegalArgumentException("sources: %d (expected: as many as passages, %d)"
                        .formatted(sources.size(), text.passages().size()));
            }
        }
    }

    /// Where a passage came from.
    ///
    /// @param block of the draft
    /// @param line whether it is all of that block, and each of its slots is known by its place
    /// @param slots of a line, from left to right
    public record Source(String block, boolean line, List<Span> slots) {
        public Source {
            slots = List.copyOf(slots);
        }
    }

    /// A slot of the draft as it was printed.
    ///
    /// @param from where in the passage it begins
    /// @param to where it ends
    /// @param slot in the language of templates
    public record Span(int from, int to, String slot) {}

    /// @param text as comparison asks for it
    record Body(Issued text, List<Source> sources) {}

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
        if (!(composition instanceof Composed composed)) {
            throw DraftProblem.NOT_TO_BE_ISSUED.refused();
        }
        var file = reports.export(composed, format, draft.place(), officer);
        if (format == FileFormat.DOCX) {
            var issued = Issued.of(composed.document());
            var body = JSON.writeValueAsString(new Body(issued, sources(composed, firstLines)));
            store.insert(composed.issue(), draft.id(), draft.version(), body, officer.login(), at);
        }
        return new Handed(composed.document().identity().title(), file);
    }

    private static List<Source> sources(Composed composed, TreeMap<Integer, String> firstLines) {
        var document = composed.document();
        var headless = new Document(document.identity(), document.title(), document.subtitle(), List.of());
        int head = Issued.of(headless).passages().size();
        var sources = new ArrayList<>(Collections.nCopies(head, new Source(Drafts.HEAD, false, List.of())));
        var names = composed.blocks().stream()
                .map(block -> firstLines.floorEntry(block.template().source().first()).getValue())
                .toList();
        int at = 0;
        for (int i = 0; i < names.size(); i++) {
            var reading = new LineReading(composed.blocks().get(i), _ -> Optional.empty());
            boolean isLine = reading.isLine() && Collections.frequency(names, names.get(i)) == 1;
            var slots = isLine
                    ? composed.blocks().get(i).slots().stream()
                            .map(slot -> new Span(slot.from(), slot.to(), slot.source()))
                            .toList()
                    : List.<Span>of();
            for (int j = 0; j < composed.blocks().get(i).blocks().size(); j++) {
                var source = new Source(names.get(i), isLine, slots);
                sources.addAll(Collections.nCopies(passages(document, head, at++), source));
            }
        }
        while (at < document.blocks().size()) {
            sources.addAll(Collections.nCopies(passages(document, head, at++), new Source(Drafts.HEAD, false, List.of())));
        }
        return sources;
    }

    /// How many paragraphs and rows one block of a document has in print.
    private static int passages(Document document, int head, int block) {
        return Issued.of(new Document(document.identity(), document.title(), document.subtitle(),
                List.of(document.blocks().get(block)))).passages().size() - head;
    }

    private Kept kept(IssueStore.Row row) {
        var body = JSON.readValue(row.body().getBytes(UTF_8), Body.class);
        return new Kept(row.issue(), row.draft(), row.version(), row.at(), body.text(), body.sources());
    }

    /// The texts of a draft that went out, the last first.
    @Transactional(readOnly = true)
    public List<Kept> of(ReportDraft draft) {
        return store.of(draft.id()).stream().map(this::kept).toList();
    }

    /// What went out under that number.
    @Transactional(readOnly = true)
    public Optional<Kept> find(String issue) {
        return store.find(issue).map(this::kept);
    }
}
