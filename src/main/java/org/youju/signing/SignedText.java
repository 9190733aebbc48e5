package org.youju.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.document.Block;
import org.youju.document.Document;
import org.youju.document.Heading;
import org.youju.document.Identity;
import org.youju.document.Paragraph;
import org.youju.document.Signature;
import org.youju.document.Words;
import org.youju.draft.ReportDraft;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.place.Places;
import org.youju.report.Authors;

/// Makes documents of texts: as they are handed in, and as they are signed.
@Component
class SignedText {
    private final Places places;
    private final Turns turns;

    SignedText(Places places, Turns turns) {
        this.places = places;
        this.turns = turns;
    }

    Document handedIn(ReportDraft draft, ReportText text, Instant at) {
        var title = text.title().stream().map(Words::text).collect(Collectors.joining());
        return new Document(
                new Identity("%s-%d-0".formatted(draft.place(), draft.year()), title, text.language(), author(draft), at),
                text.title(), text.subtitle(), text.blocks());
    }

    private String author(ReportDraft draft) {
        return Authors.office(places.find(draft.place()));
    }

    /// The text that was handed in, signed and dated; then what was waived.
    ///
    /// @param text as it was handed in
    Document signed(
            Signing signing, Document text, int number, Optional<Edition> corrects, List<Waiver> waivers, Instant at) {
        var draft = signing.draft();
        var blocks = new ArrayList<>(text.blocks());
        var name = author(draft) + turns.official(draft).map(it -> it.post() + " " + it.name()).orElse(draft.post());
        blocks.add(Signature.of(name, LocalDate.ofInstant(at, Signings.CHINA)));
        blocks.addAll(appendix(text.identity().language(), signing, corrects, waivers));
        var content = blocks.stream().map(Block::content).collect(Collectors.joining("\n"));
        var issue = "%s-%d-%d-%s".formatted(draft.place(), draft.year(), number,
                Digest.of(signing.submission().orElseThrow().id() + "\n" + content).substring(0, 8));
        return new Document(
                new Identity(issue, text.identity().title(), text.identity().language(), text.identity().author(), at),
                text.title(), text.subtitle(), blocks);
    }

    private static List<Block> appendix(
            Language language, Signing signing, Optional<Edition> corrects, List<Waiver> waivers) {
        var blocks = new ArrayList<Block>();
        corrects.ifPresent(old -> {
            blocks.add(Heading.of(1, new Text("更正说明", "Correction").in(language)));
            blocks.add(paragraph(new Text("本报告为第%d版，更正第%d版（编号%s）。更正理由：%s",
                    "This is edition %d; it corrects edition %d (issue %s). Reason: %s").with(
                    old.number() + 1, old.number(), old.issue(), signing.correction().orElseThrow().reason())
                    .in(language)));
        });
        if (!waivers.isEmpty()) {
            blocks.add(Heading.of(1, new Text("放行说明", "Passed over").in(language)));
            for (int i = 0; i < waivers.size(); i++) {
                var one = waivers.get(i);
                blocks.add(paragraph(new Text("%d. %s 放行理由：%s（%s，%s）", "%d. %s Passed over because: %s (%s, %s)")
                        .with(i + 1, one.says(), one.reason(), one.name(), LocalDate.ofInstant(one.at(), Signings.CHINA))
                        .in(language)));
            }
        }
        return blocks;
    }

    private static Paragraph paragraph(String text) {
        return Paragraph.of(new Words(text));
    }
}
