package org.youju.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Officer;
import org.youju.document.Block;
import org.youju.document.Heading;
import org.youju.draft.Rendering.Objection;
import org.youju.draft.ShownPassage.Drawn;
import org.youju.draft.ShownPassage.Kind;
import org.youju.draft.ShownPassage.Sentence;
import org.youju.figure.Figures;
import org.youju.figure.Question;
import org.youju.kernel.Language;
import org.youju.kernel.Mistake;
import org.youju.kernel.Parsed;
import org.youju.kernel.Text;
import org.youju.template.ComposedBlock;
import org.youju.template.Composer;
import org.youju.template.ReportTemplate;
import org.youju.template.ReportTemplates;
import org.youju.template.Slot;
import org.youju.template.TemplateBlock;

/// Puts today's figures into a draft, all of them from one snapshot.
@Component
public class Renderings {

    private final ReportTemplates templates;
    private final Figures figures;
    private final Offers offers;

    Renderings(ReportTemplates templates, Figures figures, Offers offers) {
        this.templates = templates;
        this.figures = figures;
        this.offers = offers;
    }

    /// As it is asked today.
    Question question(ReportDraft draft) {
        var today = figures.today(draft.place(), draft.year());
        return new Question(draft.place(), draft.period(), today.asOf(), today.position());
    }

    /// @param passages all of the draft, or some of its blocks alone
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Rendering of(ReportDraft draft, List<Passage> passages, Officer officer) {
        return new Work(draft, officer).render(passages);
    }

    /// One rendering while it is made.
    private final class Work {
        private final ReportDraft draft;
        private final Question question;
        private final Officer officer;
        private final List<ShownPassage> shown = new ArrayList<>();
        private final List<Objection> objections = new ArrayList<>();
        private final Set<String> indicators = new LinkedHashSet<>();

        Work(ReportDraft draft, Officer officer) {
            this.draft = draft;
            this.question = question(draft);
            this.officer = officer;
        }

        Rendering render(List<Passage> passages) {
            var head = passages.stream().filter(each -> each.block().equals(Drafts.HEAD)).findFirst();
            var read = head.map(passage -> templates.read(Drafts.HEAD, passage.source() + "\n", draft.period().to()));
            var template = read.flatMap(parsed -> parsed instanceof Parsed.Ok<ReportTemplate>(var ok)
                    ? Optional.of(ok) : Optional.<ReportTemplate>empty());
            var language = template.map(ReportTemplate::language).orElse(Language.ZH);
            var composer = templates.composer(language, question, words(passages), officer);
            head.ifPresent(passage -> shown.add(new ShownPassage(passage, Kind.HEAD, 0, List.of(), List.of(),
                    mistakes(passage, read.orElseThrow()))));
            passages.stream().filter(each -> !each.block().equals(Drafts.HEAD)).forEach(each -> block(each, composer, language));
            var all = offers.complete(objections, indicators, question, officer);
            return new Rendering(language, template.map(composer::title).orElse(List.of()),
                    template.map(composer::subtitle).orElse(""), shown, all, indicators);
        }

        private static Set<String> words(List<Passage> passages) {
            return ReportTemplates.words(passages.stream().map(Passage::source).collect(Collectors.joining(" ")));
        }

        private List<Mistake> mistakes(Passage passage, Parsed<?> parsed) {
            var mistakes = parsed instanceof Parsed.Wrong<?>(var found) ? found : List.<Mistake>of();
            mistakes.forEach(mistake -> objections.add(
                    new Objection.Wrong(passage.block(), mistake.value(), mistake.expected())));
            return mistakes;
        }

        private void block(Passage passage, Composer composer, Language language) {
            int level = SourceText.level(passage.source());
            if (passage.source().isBlank()) {
                shown.add(new ShownPassage(passage, Kind.LINE, 0, List.of(), List.of(), List.of()));
                return;
            }
            var parsed = templates.blocks(passage.block(), 1, passage.source(), language, draft.period().to());
            switch (parsed) {
                case Parsed.Wrong<List<TemplateBlock>> wrong -> shown.add(new ShownPassage(
                        passage, Kind.BROKEN, level, List.of(), List.of(), mistakes(passage, wrong)));
                case Parsed.Ok<List<TemplateBlock>>(var blocks) -> {
                    blocks.forEach(block -> indicators.addAll(block.indicators()));
                    composed(passage, level, blocks.stream().map(composer::compose).toList());
                }
            }
        }

        private void composed(Passage passage, int level, List<ComposedBlock> blocks) {
            blocks.forEach(block -> object(passage, block));
            var first = blocks.isEmpty() ? Optional.<LineReading>empty()
                    : Optional.of(new LineReading(blocks.getFirst(), this::about));
            if (blocks.size() == 1 && first.orElseThrow().isLine()) {
                var sentences = level > 0
                        ? List.of(new Sentence("", "", first.get().runs(0)))
                        : first.get().sentences(0);
                shown.add(new ShownPassage(passage, Kind.LINE, level, sentences, List.of(), List.of()));
                return;
            }
            var drawn = new ArrayList<Drawn>();
            for (var block : blocks) {
                var reading = new LineReading(block, this::about);
                for (int i = 0; i < block.blocks().size(); i++) {
                    drawn.add(drawn(block.blocks().get(i), reading, i));
                }
            }
            shown.add(new ShownPassage(passage, Kind.DRAWN, level, List.of(), drawn, List.of()));
        }

        private static Drawn drawn(Block block, LineReading reading, int at) {
            return switch (block) {
                case Heading heading -> new Drawn(block, heading.level(), reading.runs(at));
                case org.youju.document.Paragraph _ -> new Drawn(block, 0, reading.runs(at));
                default -> new Drawn(block, 0, List.of());
            };
        }

        private void object(Passage passage, ComposedBlock block) {
            block.untrue().forEach(untrue -> objections.add(new Objection.Untrue(passage.block(), untrue.slot(),
                    untrue.said(), untrue.why(), untrue.instead(), untrue.holding())));
            block.gaps().forEach(slot -> objections.add(new Objection.Gap(passage.block(), slot.source(), slot.title(),
                    slot.gap().orElseThrow())));
            if (block.blocks().size() == 1) {
                block.digits().forEach(typed -> objections.add(
                        new Objection.Typed(passage.block(), typed.from(), typed.text(), List.of())));
            }
        }

        private Optional<Text> about(Slot slot) {
            return slot.gap()
                    .map(why -> new Text("%s：%s", "%s: %s").with(slot.title(), why))
                    .or(() -> slot.key().isEmpty() ? Optional.empty() : Optional.of(slot.title()));
        }
    }
}
