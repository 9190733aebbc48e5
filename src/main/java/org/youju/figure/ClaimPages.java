package org.youju.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.account.Officer;
import org.youju.pack.Area;
import org.youju.pack.Pack;
import org.youju.web.Form;

/// The page of claims: what may be said of a year, what may not, and why.
@Controller
class ClaimPages {
    private final Figures figures;
    private final Questions questions;
    private final Pack pack;

    ClaimPages(Figures figures, Questions questions, Pack pack) {
        this.figures = figures;
        this.questions = questions;
        this.pack = pack;
    }

    @GetMapping("/claims")
    String claims(Officer officer, @RequestParam MultiValueMap<String, String> form, Model model) {
        var asked = questions.of(Form.of(form), officer);
        model.addAttribute("asked", asked);
        model.addAttribute("place", questions.title(asked.question().place()));
        model.addAttribute("places", questions.places(asked, officer));
        model.addAttribute("years", questions.years(asked));
        model.addAttribute("areas", byArea(figures.claims(asked.question(), officer)));
        return "figure/claims";
    }

    private Map<Area, List<Judgement>> byArea(List<Judgement> judgements) {
        var areas = new LinkedHashMap<Area, List<Judgement>>();
        for (var area : pack.areas()) {
            var inIt = judgements.stream().filter(one -> one.claim().area().equals(area.id())).toList();
            if (!inIt.isEmpty()) {
                areas.put(area, inIt);
            }
        }
        return areas;
    }
}
