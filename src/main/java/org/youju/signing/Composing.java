package org.youju.signing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.account.Officer;
import org.youju.document.Block;
import org.youju.document.Words;
import org.youju.draft.Drafts;
import org.youju.draft.Passage;
import org.youju.draft.ReportDraft;
import org.youju.figure.Question;
import org.youju.kernel.Language;
import org.youju.kernel.Parsed;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;
import org.youju.place.Places;
import org.youju.report.Authors;
import org.youju.template.ComposedBlock;
import org.youju.template.Composer;
import org.youju.template.ReportTemplate;
import org.youju.template.ReportTemplates;
import org.youju.template.TemplateBlock;

/// Composes drafts as they would be signed, and finds what of the text itself stands in the way. Within the caller's
/// transaction, which must be one snapshot.
@Component
class Composing {
    /// So much of a sentence is quoted around typed digits.
    private static final int AROUND = 12;

    private final ReportTemplates templates;
    private final Places places;

    Composing(ReportTemplates templates, Places places) {
        this.templates = templates;
        this.places = places;
    }

    ReportText compose(ReportDraft draft, List<Passage> passages, Question question, Officer officer) {
        return new Work(draft, question).compose(passages, officer);
    }

    private final class Work {
        private final ReportDraft draft;
        private final Question question;
        private final LinkedHashMap<String, Obstacle> obstacles = new LinkedHashMap<>();
        private final List<ComposedBlock> composed = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final Set<String> indicators = new LinkedHashSet<>();

        Work(ReportDraft draft, Question question) {
            this.draft = draft;
            this.question = question;
        }

        ReportText compose(List<Passage> passages, Officer officer) {
            var head = passages.stream().filter(passage -> passage.block().equals(Drafts.HEAD)).findFirst().flatMap(this::head);
            var language = head.map(ReportTemplate::language).orElse(Language.ZH);
            var words = ReportTemplates.words(passages.stream().map(Passage::source).collect(Collectors.joining(" ")));
            var composer = templates.composer(language, question, words, officer);
            for (var passage : passages) {
                if (!passage.block().equals(Drafts.HEAD) && !passage.source().isBlank()) {
                    passage(passage, language, composer);
                }
            }
            var title = head.map(composer::title).filter(lines -> !lines.isEmpty()).orElse(List.of(draft.title()));
            var author = head.map(ReportTemplate::post).filter(post -> !post.isEmpty()).map(this::author);
            var subtitle = head.map(composer::subtitle).filter(line -> !line.isEmpty()).or(() -> author);
            return new ReportText(language, title.stream().map(Words::new).toList(),
                    subtitle.stream().map(Words::new).toList(), blocks, composed, List.copyOf(obstacles.values()),
                    indicators);
        }

        private String author(String post) {
            return Authors.office(places.find(draft.place())) + (draft.post().isEmpty() ? post : draft.post());
        }

        private Optional<ReportTemplate> head(Passage passage) {
            return switch (templates.read(Drafts.HEAD, passage.source() + "\n", draft.period().to())) {
                case Parsed.Ok<ReportTemplate>(var template) -> Optional.of(template);
                case Parsed.Wrong<ReportTemplate> wrong -> {
                    broken(passage, wrong);
                    yield Optional.empty();
                }
            };
        }

        private void broken(Passage passage, Parsed.Wrong<?> wrong) {
            wrong.mistakes().forEach(mistake -> add(Obstacle.Kind.BROKEN, mistake.where() + ":" + mistake.value(),
                    new Text("%s：%s", "%s: %s").with(mistake.value().isEmpty() ? passage.block() : mistake.value(),
                            mistake.expected())));
        }

        private void passage(Passage passage, Language language, Composer composer) {
            switch (templates.blocks(passage.block(), 1, passage.source(), language, draft.period().to())) {
                case Parsed.Wrong<List<TemplateBlock>> wrong -> broken(passage, wrong);
                case Parsed.Ok<List<TemplateBlock>>(var read) -> read.forEach(block -> block(passage, block, composer));
            }
        }

        private void block(Passage passage, TemplateBlock block, Composer composer) {
            indicators.addAll(block.indicators());
            try {
                var next = composer.compose(block);
                object(passage, next);
                composed.add(next.after(blocks.size()));
                blocks.addAll(next.blocks());
            } catch (Refused refused) {
                add(Obstacle.Kind.BROKEN, passage.block() + ":" + refused.problem().name(), refused.text());
            }
        }

        private void object(Passage passage, ComposedBlock block) {
            block.gaps().forEach(slot -> add(Obstacle.Kind.NO_DATA, slot.key().isEmpty() ? slot.source() : slot.key(),
                    new Text("%s：%s", "%s: %s").with(slot.title(), slot.gap().orElseThrow())));
            block.untrue().forEach(untrue -> add(Obstacle.Kind.UNTRUE, passage.block() + ":" + untrue.slot(),
                    new Text("“%s”：%s。可写“%s”。", "\"%s\": %s. It may read \"%s\".")
                            .with(untrue.said(), untrue.why(), untrue.holding())));
            for (var typed : block.digits()) {
                var text = block.blocks().get(typed.block()).content();
                var around = text.substring(Math.max(0, typed.from() - AROUND), Math.min(text.length(), typed.to() + AROUND));
                add(Obstacle.Kind.TYPED, passage.block() + ":" + typed.block() + ":" + typed.from() + ":" + typed.text(),
                        new Text("“%s”（……%s……）", "\"%s\" (… %s …)").with(typed.text(), around.strip()));
            }
        }

        private void add(Obstacle.Kind kind, String what, Text says) {
            var mark = kind.name().toLowerCase(Locale.ROOT) + ":" + what;
            obstacles.putIfAbsent(mark, new Obstacle(kind, mark, says, "/drafts/" + draft.id(), Optional.empty()));
        }
    }

    /// The figures of a report are looked at for its period as of a day.
    static Question question(ReportDraft draft, LocalDate day) {
        return new Question(draft.place(), draft.period(), day, OptionalLong.empty());
    }
}
