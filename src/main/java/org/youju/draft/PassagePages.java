package org.youju.draft;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Officer;
import org.youju.draft.Version.Act;
import org.youju.kernel.Language;
import org.youju.web.Form;
import org.youju.web.Notice;

/// One block by its source: for parts that are drawn, and for browsers without the script.
@Controller
class PassagePages {
    private final Drafts drafts;
    private final DraftViews views;
    private final Clock clock;

    PassagePages(Drafts drafts, DraftViews views, Clock clock) {
        this.drafts = drafts;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/drafts/{id}/blocks/{block}")
    String block(
            Officer officer, @PathVariable long id, @PathVariable String block,
            @RequestHeader(name = "HX-Request", defaultValue = "") String script, Model model) {
        var draft = drafts.draft(id, officer);
        model.addAttribute("draft", draft);
        model.addAttribute("passage", passage(draft, block));
        return script.isEmpty() ? "draft/block" : "draft/source";
    }

    private Passage passage(ReportDraft draft, String block) {
        return drafts.passages(draft).stream()
                .filter(each -> each.block().equals(block))
                .findFirst()
                .orElseThrow(() -> DraftProblem.BLOCK_UNKNOWN.refused(block));
    }

    @PostMapping("/drafts/{id}/blocks/{block}")
    String change(
            Officer officer, @PathVariable long id, @PathVariable String block,
            @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model, RedirectAttributes next) {
        var form = Form.of(posted);
        var draft = drafts.draft(id, officer);
        int base = form.value("base").matches("[0-9]{1,9}") ? Integer.parseInt(form.value("base")) : 0;
        var change = change(form, block, base, drafts.passages(draft).stream().map(Passage::block).toList());
        var saved = drafts.save(id, List.of(change), Act.WRITTEN, officer, clock.instant());
        if (!saved.clashes().isEmpty()) {
            model.addAttribute("draft", draft);
            model.addAttribute("clash", views.clash(saved.clashes().getFirst(), draft, Language.of(locale)));
            return "draft/clashed";
        }
        next.addFlashAttribute(Notice.NAME, Notice.done("draft.written", saved.version()));
        return "redirect:/drafts/%d#block-%s".formatted(id, change instanceof Change.Remove ? Drafts.HEAD : change.block());
    }

    private Change change(Form form, String block, int base, List<String> order) {
        var words = form.exact("source").strip().replace("\r\n", "\n");
        int at = order.indexOf(block);
        return switch (form.value("do")) {
            case "remove" -> new Change.Remove(block, base);
            case "up" -> new Change.Move(block, before(order, at - 1));
            case "down" -> new Change.Move(block, before(order, at + 2));
            case "after" -> new Change.Write(fresh(order), Optional.of(block), words, 0);
            case "mine" -> form.value("gone").isEmpty()
                    ? new Change.Write(block, Optional.empty(), form.exact("mine").strip(), base)
                    : new Change.Remove(block, base);
            default -> new Change.Write(block, Optional.empty(), words, base);
        };
    }

    private static Optional<String> before(List<String> order, int at) {
        return at >= 1 && at <= order.size() ? Optional.of(order.get(at - 1)) : Optional.empty();
    }

    private String fresh(List<String> order) {
        return IntStream.iterate(order.size(), i -> i + 1).mapToObj(i -> "p" + i + "t" + clock.millis() % 1_000_000)
                .filter(name -> !order.contains(name)).findFirst().orElseThrow();
    }
}
