package org.youju.coverage;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.account.Officer;
import org.youju.blank.OwnTemplate;
import org.youju.blank.OwnTemplates;
import org.youju.draft.Drafts;
import org.youju.kernel.PlaceCode;
import org.youju.place.PlaceProblem;
import org.youju.place.Places;
import org.youju.report.Composition;
import org.youju.report.Reports;

/// What a report or a draft leaves unsaid, as of today.
@Controller
class CoveragePages {
    private final Coverages coverages;
    private final Reports reports;
    private final OwnTemplates templates;
    private final Drafts drafts;
    private final Places places;
    private final Clock clock;

    CoveragePages(
            Coverages coverages, Reports reports, OwnTemplates templates, Drafts drafts, Places places, Clock clock) {
        this.coverages = coverages;
        this.reports = reports;
        this.templates = templates;
        this.drafts = drafts;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/reports/{place}/{year}/coverage")
    String report(
            Officer officer,
            @PathVariable String place,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String template,
            Model model) {
        if (!PlaceCode.isValid(place)) {
            throw PlaceProblem.PLACE_UNKNOWN.refused(place);
        }
        var where = places.find(new PlaceCode(place)).code();
        model.addAttribute("back", "/reports/" + where + "/" + year
                + (template.isEmpty() ? "" : "?template=" + template));
        if (template.startsWith(OwnTemplate.PREFIX)) {
            var own = templates.find(where, template);
            return shown(own.title(), own.text(), where, year, officer, model);
        }
        var ofPack = reports.template(template);
        return shown(reports.name(ofPack), reports.text(ofPack), where, year, officer, model);
    }

    @GetMapping("/drafts/{id}/coverage")
    String draft(Officer officer, @PathVariable long id, Model model) {
        var draft = drafts.draft(id, officer);
        model.addAttribute("back", "/drafts/" + id);
        return shown(draft.title(), coverages.text(draft), draft.place(), draft.year(), officer, model);
    }

    private String shown(String name, String text, PlaceCode place, int year, Officer officer, Model model) {
        var checked = coverages.check(name, text, place, year, LocalDate.now(clock), officer);
        model.addAttribute("place", places.find(place));
        model.addAttribute("year", year);
        if (checked.composition() instanceof Composition.Broken(var mistakes)) {
            model.addAttribute("mistakes", mistakes);
            return "report/broken";
        }
        model.addAttribute("coverage", checked.coverage().orElseThrow());
        return "coverage/coverage";
    }
}
