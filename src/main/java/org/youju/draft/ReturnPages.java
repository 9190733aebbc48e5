package org.youju.draft;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.comparison.Doubt;
import org.youju.comparison.FigureFinding;
import org.youju.comparison.NewNumber;
import org.youju.comparison.ParagraphChange;
import org.youju.comparison.Verdict;
import org.youju.kernel.Language;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;
import org.youju.manuscript.Manuscripts;
import org.youju.pack.Pack;
import org.youju.web.Form;
import org.youju.web.Notice;

/// The pages of edited files that come back to a draft.
@Controller
@RequestMapping("/drafts/{id}/returns")
class ReturnPages {
    private static final Text A_TEXT =
            new Text("选择改过的 Word（.docx、.doc）、.odt 或 .txt 文件", "choose the edited Word (.docx, .doc), .odt or .txt file");
    private static final List<Verdict> GRAVITY = List.of(Verdict.CHANGED, Verdict.UNIT_CHANGED, Verdict.GONE, Verdict.UNSURE,
            Verdict.QUALIFIED, Verdict.REFORMATTED, Verdict.SAME);

    private final Drafts drafts;
    private final Returns returns;
    private final Issues issues;
    private final DraftViews views;
    private final Pack pack;
    private final Clock clock;

    ReturnPages(Drafts drafts, Returns returns, Issues issues, DraftViews views, Pack pack, Clock clock) {
        this.drafts = drafts;
        this.returns = returns;
        this.issues = issues;
        this.views = views;
        this.pack = pack;
        this.clock = clock;
    }

    /// A figure as the page shows it.
    ///
    /// @param number among all figures, from 0
    /// @param link where it comes from
    /// @param paragraph with which it can be written as it came back; none where there is nothing to choose
    public record FigureRow(
            int number, Verdict verdict, String title, String printed, String found, List<Doubt> doubts, int copies,
            String link, Optional<Integer> paragraph) {
        public FigureRow {
            doubts = List.copyOf(doubts);
        }
    }

    /// A paragraph as the page shows it.
    ///
    /// @param kind `changed`, `inserted`, `deleted` or, where it only moved, `same`
    /// @param state `open`, `taken`, `figures` or `fixed`
    public record ParagraphRow(
            int number, String kind, boolean moved, String state, String block, List<Stretch> stretches) {
        public ParagraphRow {
            stretches = List.copyOf(stretches);
        }

        public boolean isOpen() {
            return state.equals("open");
        }
    }

    /// @param same figures that are as they were
    public record Shown(
            List<FigureRow> figures, List<FigureRow> same, List<NewNumber> numbers, List<ParagraphRow> paragraphs) {
        public Shown {
            figures = List.copyOf(figures);
            same = List.copyOf(same);
            numbers = List.copyOf(numbers);
            paragraphs = List.copyOf(paragraphs);
        }

        public boolean isOpen() {
            return paragraphs.stream().anyMatch(row -> row.isOpen() || row.state().equals("figures"));
        }
    }

    @GetMapping
    String all(Officer officer, @PathVariable long id, Model model) {
        return all(drafts.draft(id, officer), Form.empty(), officer, model);
    }

    private String all(ReportDraft draft, Form form, Officer officer, Model model) {
        var open = returns.open(draft);
        model.addAttribute("draft", draft);
        model.addAttribute("form", form);
        model.addAttribute("open", open);
        model.addAttribute("names", views.names(open.stream().map(Received::officer).toList()));
        model.addAttribute("composes", officer.may(Action.COMPOSE_REPORT, Drafts.REGISTER, draft.place()));
        return "draft/returns";
    }

    @PostMapping
    String receive(
            Officer officer, @PathVariable long id, @RequestParam(required = false) Optional<MultipartFile> file, Model model)
            throws IOException {
        var draft = drafts.draft(id, officer);
        officer.must(Action.COMPOSE_REPORT, Drafts.REGISTER, draft.place());
        if (file.isEmpty() || file.get().isEmpty()) {
            return all(draft, Form.empty().wrong("file", A_TEXT), officer, model);
        }
        try {
            var name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("").replaceFirst("^.*[/\\\\]", "");
            var manuscript = Manuscripts.read(name, file.get().getBytes());
            var received = returns.receive(draft, name, manuscript, officer, clock.instant());
            return "redirect:/drafts/%d/returns/%d".formatted(id, received);
        } catch (Refused refused) {
            return all(draft, Form.empty().wrong("file", refused.text()), officer, model);
        }
    }

    @GetMapping("/{received}")
    String one(Officer officer, @PathVariable long id, @PathVariable long received, Locale locale, Model model) {
        return one(drafts.draft(id, officer), received, List.of(), officer, locale, model);
    }

    private String one(
            ReportDraft draft, long id, List<Clash> clashes, Officer officer, Locale locale, Model model) {
        var received = returns.received(draft, id);
        var language = Language.of(locale);
        var issued = issues.of(draft);
        boolean composes = officer.may(Action.COMPOSE_REPORT, Drafts.REGISTER, draft.place());
        model.addAttribute("draft", draft);
        model.addAttribute("received", received);
        model.addAttribute("by", views.name(received.officer()));
        model.addAttribute("issued", issued);
        model.addAttribute("base", issued.stream().filter(kept -> received.issue().filter(kept.issue()::equals).isPresent())
                .findFirst());
        model.addAttribute("shown", returns.compared(draft, received).map(taking -> shown(taking, draft, language)));
        model.addAttribute("composes", composes);
        model.addAttribute("writable", draft.isOpen() && composes);
        model.addAttribute("clashes", clashes.stream().map(clash -> views.clash(clash, draft, language)).toList());
        return "draft/returned";
    }

    private Shown shown(TakingOver taking, ReportDraft draft, Language language) {
        var figures = new ArrayList<FigureRow>();
        var found = taking.comparison().figures();
        for (int i = 0; i < found.size(); i++) {
            var finding = found.get(i);
            figures.add(new FigureRow(i, finding.verdict(), finding.slot().title(), finding.printed(), finding.found(),
                    finding.doubts().stream().sorted().toList(), finding.copies().size(), link(finding, draft),
                    taking.row(finding).map(TakingOver.Row::number)));
        }
        figures.sort(Comparator.comparingInt(row -> GRAVITY.indexOf(row.verdict())));
        var paragraphs = taking.rows().stream()
                .map(row -> new ParagraphRow(row.number(), word(row.change().kind()), row.change().moved(), word(row.state()),
                        row.block(), row.change().words().stream().map(ReturnPages::stretch).toList()))
                .toList();
        return new Shown(figures.stream().filter(row -> row.verdict() != Verdict.SAME).toList(),
                figures.stream().filter(row -> row.verdict() == Verdict.SAME).toList(),
                taking.comparison().newNumbers(), paragraphs);
    }

    private String link(FigureFinding finding, ReportDraft draft) {
        var key = finding.slot().key();
        return pack.indicator(key, draft.period().to()).isPresent()
                ? "/figures/%s?place=%s&year=%d".formatted(key, draft.place(), draft.year())
                : "/drafts/" + draft.id();
    }

    private static Stretch stretch(ParagraphChange.Word word) {
        return new Stretch(switch (word.fate()) {
            case KEPT -> Stretch.Kind.SAME;
            case REMOVED -> Stretch.Kind.DELETED;
            case ADDED -> Stretch.Kind.INSERTED;
        }, word.text());
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    @PostMapping("/{received}/issue")
    String compareWith(
            Officer officer, @PathVariable long id, @PathVariable long received, @RequestParam(defaultValue = "") String issue) {
        returns.compareWith(drafts.draft(id, officer), received, issue, officer);
        return "redirect:/drafts/%d/returns/%d".formatted(id, received);
    }

    @PostMapping("/{received}/take")
    String take(
            Officer officer, @PathVariable long id, @PathVariable long received,
            @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model, RedirectAttributes next) {
        var draft = drafts.draft(id, officer);
        var saved = returns.take(draft, received, numbers(posted, "take"), numbers(posted, "typed"), officer, clock.instant());
        if (!saved.clashes().isEmpty()) {
            return one(drafts.draft(id, officer), received, saved.clashes(), officer, locale, model);
        }
        next.addFlashAttribute(Notice.NAME, saved.written().isEmpty() && saved.removed().isEmpty()
                ? Notice.wrong("draft.returns.nothing-taken")
                : Notice.done("draft.returns.taken", saved.version(), saved.written().size() + saved.removed().size()));
        return "redirect:/drafts/%d/returns/%d".formatted(id, received);
    }

    /// Of paragraphs, each box gives its number; of figures, those for which `typed` was chosen.
    private static Set<Integer> numbers(Map<String, List<String>> posted, String choice) {
        var values = choice.equals("take")
                ? posted.getOrDefault("take", List.of())
                : posted.entrySet().stream()
                        .filter(each -> each.getKey().startsWith("figure-") && each.getValue().contains(choice))
                        .map(each -> each.getKey().substring("figure-".length()))
                        .toList();
        if (values.stream().anyMatch(value -> !value.matches("[0-9]{1,6}"))) {
            throw DraftProblem.NOT_A_SAVE.refused(choice);
        }
        return values.stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    @PostMapping("/{received}/settle")
    String settle(Officer officer, @PathVariable long id, @PathVariable long received, RedirectAttributes next) {
        returns.settle(drafts.draft(id, officer), received, officer);
        next.addFlashAttribute(Notice.NAME, Notice.done("draft.returns.settled"));
        return "redirect:/drafts/" + id;
    }
}
