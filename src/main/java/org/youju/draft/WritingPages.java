package org.youju.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.draft.Version.Act;
import org.youju.kernel.Language;
import org.youju.web.Form;

/// What the script of a draft's page asks for while somebody writes.
@Controller
class WritingPages {
    private static final int WORDS = 40;

    private final Drafts drafts;
    private final Renderings renderings;
    private final Remarks remarks;
    private final Chips chips;
    private final Offers offers;
    private final DraftViews views;
    private final Clock clock;

    WritingPages(Drafts drafts, Renderings renderings, Remarks remarks, Chips chips, Offers offers, DraftViews views,
            Clock clock) {
        this.drafts = drafts;
        this.renderings = renderings;
        this.remarks = remarks;
        this.chips = chips;
        this.offers = offers;
        this.views = views;
        this.clock = clock;
    }

    /// What is posted to be saved.
    record SaveForm(@Nullable List<ChangeForm> changes) {
        List<Change> read() {
            return Optional.ofNullable(changes).orElse(List.of()).stream().map(ChangeForm::read).toList();
        }
    }

    /// @param pieces of a line edited in place; or `source`, as it was typed
    record ChangeForm(
            @Nullable String kind, @Nullable String block, @Nullable String after, @Nullable Integer base,
            @Nullable Integer level, @Nullable List<PieceForm> pieces, @Nullable String source) {
        Change read() {
            var name = Optional.ofNullable(block).filter(given -> given.matches("[a-z0-9]{1,32}"))
                    .orElseThrow(() -> DraftProblem.NOT_A_SAVE.refused("block"));
            var behind = Optional.ofNullable(after).filter(given -> !given.isEmpty());
            return switch (String.valueOf(kind)) {
                case "write" -> new Change.Write(name, behind, written(), seen());
                case "move" -> new Change.Move(name, behind);
                case "remove" -> new Change.Remove(name, seen());
                default -> throw DraftProblem.NOT_A_SAVE.refused("kind");
            };
        }

        private int seen() {
            return base == null ? 0 : base;
        }

        private String written() {
            if (source != null) {
                return source.strip().replace("\r\n", "\n");
            }
            return SourceText.of(level == null ? 0 : level, Optional.ofNullable(pieces)
                    .orElseThrow(() -> DraftProblem.NOT_A_SAVE.refused("pieces"))
                    .stream()
                    .map(PieceForm::read)
                    .toList());
        }
    }

    record PieceForm(@Nullable String words, @Nullable String slot) {
        Piece read() {
            return slot != null ? new Piece.Slot(slot) : new Piece.Words(words == null ? "" : words);
        }
    }

    @PostMapping("/drafts/{id}/save")
    String save(
            Officer officer, @PathVariable long id, @RequestParam(defaultValue = "0") int since,
            @RequestBody SaveForm form, Locale locale, Model model) {
        var saved = drafts.save(id, form.read(), Act.WRITTEN, officer, clock.instant());
        return news(id, since, saved, "", officer, locale, model);
    }

    @PostMapping("/drafts/{id}/undo")
    String undo(
            Officer officer, @PathVariable long id, @RequestParam(defaultValue = "0") int since, Locale locale, Model model) {
        var saved = drafts.undo(id, officer, clock.instant());
        return news(id, since, saved, "", officer, locale, model);
    }

    @GetMapping("/drafts/{id}/changes")
    String changes(
            Officer officer, @PathVariable long id, @RequestParam int since, @RequestParam(defaultValue = "") String block,
            Locale locale, Model model) {
        var draft = drafts.draft(id, officer);
        return news(id, since, new Saved(draft.version(), List.of(), List.of(), List.of()), block, officer, locale, model);
    }

    /// Everything that is new since the version the page has: one's own and what others wrote.
    private String news(
            long id, int since, Saved saved, String block, Officer officer, Locale locale, Model model) {
        var draft = drafts.draft(id, officer);
        var passages = drafts.passages(draft);
        var news = drafts.since(draft, since);
        var mine = saved.written().stream().map(Passage::block).collect(Collectors.toSet());
        var changed = news.written().stream().map(Passage::block).collect(Collectors.toCollection(HashSet::new));
        changed.addAll(mine);
        var present = remarks.present(draft, block, officer, clock.instant());
        model.addAttribute("draft", draft);
        model.addAttribute("writable", draft.isOpen() && officer.may(Action.COMPOSE_REPORT, Drafts.REGISTER, draft.place()));
        model.addAttribute("shown", shown(draft, passages, changed, officer));
        model.addAttribute("mine", mine);
        model.addAttribute("removed", String.join(" ", news.removed()));
        model.addAttribute("order", passages.stream().map(Passage::block).collect(Collectors.joining(" ")));
        model.addAttribute("clashes", saved.clashes().stream()
                .map(clash -> views.clash(clash, draft, Language.of(locale)))
                .toList());
        model.addAttribute("present", present.stream().map(Present::name).toList());
        return "draft/news";
    }

    /// The head says in which language the rest is.
    private List<ShownPassage> shown(ReportDraft draft, List<Passage> passages, Set<String> changed, Officer officer) {
        if (changed.isEmpty()) {
            return List.of();
        }
        var asked = passages.stream()
                .filter(each -> changed.contains(each.block()) || each.block().equals(Drafts.HEAD))
                .toList();
        return renderings.of(draft, asked, officer).passages().stream()
                .filter(each -> changed.contains(each.block()))
                .toList();
    }

    @GetMapping("/drafts/{id}/suggestions")
    String suggestions(Officer officer, @PathVariable long id, @RequestParam String words, Model model) {
        var draft = drafts.draft(id, officer);
        var tail = words.length() > WORDS ? words.substring(words.length() - WORDS) : words;
        model.addAttribute("suggestions", offers.of(tail, renderings.question(draft), officer));
        return "draft/suggestions";
    }

    @GetMapping("/drafts/{id}/others")
    String others(Officer officer, @PathVariable long id, @RequestParam String words, Model model) {
        var draft = drafts.draft(id, officer);
        var asked = words.length() > WORDS ? words.substring(0, WORDS) : words;
        model.addAttribute("suggestions", offers.search(asked, renderings.question(draft), officer));
        return "draft/others";
    }

    @GetMapping("/drafts/{id}/chip")
    String chip(Officer officer, @PathVariable long id, @RequestParam String slot, Model model) {
        var draft = drafts.draft(id, officer);
        var language = renderings.of(draft, drafts.passages(draft).stream()
                .filter(each -> each.block().equals(Drafts.HEAD)).toList(), officer).language();
        model.addAttribute("draft", draft);
        model.addAttribute("slot", slot);
        model.addAttribute("opened", chips.open(draft, slot, language, officer).stream().toList());
        model.addAttribute("writable", draft.isOpen() && officer.may(Action.COMPOSE_REPORT, Drafts.REGISTER, draft.place()));
        model.addAttribute("query", "place=" + draft.place() + "&year=" + draft.year());
        return "draft/chip";
    }

    /// Puts what holds, or a figure of that value, in the place of what stands there.
    @PostMapping("/drafts/{id}/replace")
    String replace(
            Officer officer, @PathVariable long id, @RequestParam MultiValueMap<String, String> posted) {
        var form = Form.of(posted);
        var draft = drafts.draft(id, officer);
        var passage = drafts.passages(draft).stream()
                .filter(each -> each.block().equals(form.value("block")))
                .findFirst()
                .orElseThrow(() -> DraftProblem.BLOCK_UNKNOWN.refused(form.value("block")));
        var source = form.value("from").isEmpty()
                ? replaced(passage.source(), form.exact("slot"), form.exact("instead"))
                : typed(draft, passage, form, officer);
        drafts.save(id, List.of(new Change.Write(passage.block(), Optional.empty(), source, passage.version())), Act.WRITTEN,
                officer, clock.instant());
        return "redirect:/drafts/%d#block-%s".formatted(id, passage.block());
    }

    private static String replaced(String source, String slot, String instead) {
        int at = source.indexOf(slot);
        if (slot.isEmpty() || at < 0) {
            throw DraftProblem.NOT_A_SAVE.refused("slot");
        }
        return source.substring(0, at) + instead + source.substring(at + slot.length());
    }

    /// A number stands in the text as it is printed, so it is found there and written back from there.
    private String typed(ReportDraft draft, Passage passage, Form form, Officer officer) {
        var head = drafts.passages(draft).stream().filter(each -> each.block().equals(Drafts.HEAD));
        var asked = Stream.concat(head, Stream.of(passage)).toList();
        var shown = renderings.of(draft, asked, officer).passages().getLast();
        int from = form.value("from").matches("[0-9]{1,6}") ? Integer.parseInt(form.value("from")) : -1;
        var pieces = new ArrayList<Piece>();
        int at = 0;
        boolean found = false;
        for (var sentence : shown.sentences()) {
            for (var run : sentence.runs()) {
                boolean here = at == from && run.kind() == ShownPassage.Run.Kind.TYPED && run.text().equals(form.exact("slot"));
                pieces.add(here ? new Piece.Slot(form.exact("instead"))
                        : run.isChip() ? new Piece.Slot(run.slot()) : new Piece.Words(run.text()));
                found |= here;
                at += run.text().length();
            }
        }
        if (!found) {
            throw DraftProblem.NOT_A_SAVE.refused("from");
        }
        return SourceText.of(shown.level(), pieces);
    }

    @PostMapping("/drafts/{id}/comments")
    String comment(Officer officer, @PathVariable long id, @RequestParam MultiValueMap<String, String> posted) {
        var form = Form.of(posted);
        remarks.comment(drafts.draft(id, officer), form.value("block"), form.value("quoted"), form.value("text"), officer,
                clock.instant());
        return "redirect:/drafts/%d%s".formatted(id, form.value("script").isEmpty() ? "" : "/beside");
    }

    @PostMapping("/drafts/{id}/comments/{comment}/settle")
    String settle(Officer officer, @PathVariable long id, @PathVariable long comment, @RequestParam(defaultValue = "") String script) {
        remarks.settle(drafts.draft(id, officer), comment, officer, clock.instant());
        return "redirect:/drafts/%d%s".formatted(id, script.isEmpty() ? "" : "/beside");
    }
}
