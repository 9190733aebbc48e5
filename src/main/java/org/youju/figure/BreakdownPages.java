package org.youju.figure;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.kernel.Mistake;
import org.youju.kernel.PlaceCode;
import org.youju.web.Form;
import org.youju.web.Notice;

/// Breaking a target down to villages and offices (目标分解).
@Controller
class BreakdownPages {
    private final Figures figures;
    private final Targets targets;
    private final Questions questions;
    private final Clock clock;

    BreakdownPages(Figures figures, Targets targets, Questions questions, Clock clock) {
        this.figures = figures;
        this.targets = targets;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/figures/{indicator}/breakdown")
    String page(
            Officer officer, @PathVariable String indicator, @RequestParam MultiValueMap<String, String> form,
            Model model) {
        var asked = questions.of(Form.of(form), officer);
        var breakdown = figures.breakdown(indicator, asked.question(), officer);
        int decimals = figures.figure(indicator, asked.question(), officer).indicator().decimals();
        var proposed = switch (Form.of(form).value("way")) {
            case "evenly" -> proposal(breakdown, Breakdown.Way.EVENLY, decimals);
            case "last_year" -> proposal(breakdown, Breakdown.Way.BY_LAST_YEAR, decimals);
            default -> Map.<String, String>of();
        };
        return show(indicator, asked, breakdown, Form.empty(), proposed, officer, model);
    }

    /// Among the villages; to an office a part is given by hand.
    private static Map<String, String> proposal(Breakdown breakdown, Breakdown.Way way, int decimals) {
        var proposal = new LinkedHashMap<String, String>();
        var parts = breakdown.proposed(way, false, decimals);
        for (int i = 0; i < parts.size(); i++) {
            var key = breakdown.shares().get(i).key();
            parts.get(i).ifPresent(part -> proposal.put(key, part.toPlainString()));
        }
        return proposal;
    }

    private String show(
            String indicator, Asked asked, Breakdown breakdown, Form form, Map<String, String> proposed,
            Officer officer, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("place", questions.title(asked.question().place()));
        model.addAttribute("definition", figures.figure(indicator, asked.question(), officer).indicator());
        model.addAttribute("breakdown", breakdown);
        model.addAttribute("form", form);
        model.addAttribute("proposed", proposed);
        model.addAttribute("maySet", officer.may(Action.SET_TARGET, indicator, asked.question().place()));
        return "figure/breakdown";
    }

    @PostMapping("/figures/{indicator}/breakdown")
    String set(
            Officer officer, @PathVariable String indicator, @RequestParam MultiValueMap<String, String> posted,
            Model model, RedirectAttributes next) {
        var form = Form.of(posted);
        var asked = questions.of(form, officer);
        officer.must(Action.SET_TARGET, indicator, asked.question().place());
        var breakdown = figures.breakdown(indicator, asked.question(), officer);
        var mistakes = new ArrayList<Mistake>();
        var parts = new ArrayList<Targets.Part>();
        for (var share : breakdown.shares()) {
            var entered = form.value("target-" + share.key());
            var value = TargetForm.number(entered);
            if (entered.isEmpty()) {
                continue;
            }
            value.ifPresentOrElse(number -> parts.add(part(asked, share, number)),
                    () -> mistakes.add(new Mistake("target-" + share.key(), entered, TargetForm.EXPECTED)));
        }
        if (!mistakes.isEmpty()) {
            return show(indicator, asked, breakdown, form.wrong(mistakes), Map.of(), officer, model);
        }
        targets.breakDown(indicator, asked.year(), parts, officer, clock.instant());
        next.addFlashAttribute(Notice.NAME, Notice.done("figure.breakdown.done", parts.size()));
        next.addAttribute("indicator", indicator);
        next.addAttribute("place", asked.question().place().value());
        next.addAttribute("year", asked.year());
        return "redirect:/figures/{indicator}/breakdown";
    }

    private static Targets.Part part(Asked asked, Breakdown.Share share, BigDecimal value) {
        return share.office()
                ? new Targets.Part(asked.question().place(), share.key(), value)
                : new Targets.Part(new PlaceCode(share.key()), "", value);
    }
}
