package org.youju.figure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
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
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.pack.Area;
import org.youju.pack.Pack;
import org.youju.web.Form;
import org.youju.web.NavigationItem;
import org.youju.web.Notice;
import org.youju.web.Slice;

/// The pages of figures: the table of a year, each figure with the entries it stands on, its target.
@Controller
class FigurePages {
    private static final int ROWS = 50;
    private static final int AT_ONCE = 1_000;

    /// By which spreadsheet programs know UTF-8.
    private static final String MARK = "\uFEFF";

    private final Figures figures;
    private final Targets targets;
    private final Questions questions;
    private final TraceLines traceLines;
    private final Pack pack;
    private final Clock clock;

    FigurePages(
            Figures figures, Targets targets, Questions questions, TraceLines traceLines, Pack pack, Clock clock) {
        this.figures = figures;
        this.targets = targets;
        this.questions = questions;
        this.traceLines = traceLines;
        this.pack = pack;
        this.clock = clock;
    }

    @Bean
    static NavigationItem figuresItem() {
        return NavigationItem.forAnyOf(200, "figure.figures", "/figures", Action.READ.name());
    }

    @GetMapping("/figures")
    String table(Officer officer, @RequestParam MultiValueMap<String, String> form, Model model) {
        var asked = questions.of(Form.of(form), officer);
        var standings = figures.standings(asked.question(), officer);
        describe(asked, officer, model);
        model.addAttribute("areas", byArea(standings));
        model.addAttribute("pending", standings.stream().filter(one -> one.figure().exact().isEmpty()).count());
        return "figure/figures";
    }

    /// In the order of the pack; areas without a figure are left out.
    private Map<Area, List<Standing>> byArea(List<Standing> standings) {
        var areas = new LinkedHashMap<Area, List<Standing>>();
        for (var area : pack.areas()) {
            var inIt = standings.stream().filter(one -> one.figure().indicator().area().equals(area.id())).toList();
            if (!inIt.isEmpty()) {
                areas.put(area, inIt);
            }
        }
        return areas;
    }

    @GetMapping("/figures.csv")
    void tableAsCsv(
            Officer officer, @RequestParam MultiValueMap<String, String> form, Locale locale,
            HttpServletResponse answer)
            throws IOException {
        var asked = questions.of(Form.of(form), officer);
        officer.must(Action.EXPORT, "figures", asked.question().place());
        var table = FigureCsv.table(figures.all(asked.question(), officer), Language.of(locale));
        download("figures", asked, answer);
        answer.getWriter().write(MARK + table);
    }

    @GetMapping("/figures/{indicator}")
    String one(
            Officer officer,
            @PathVariable String indicator,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        return one(officer, indicator, questions.of(Form.of(form), officer), Form.empty(), page, locale, model);
    }

    private String one(
            Officer officer, String indicator, Asked asked, Form form, int page, Locale locale, Model model) {
        var question = asked.question();
        var standing = figures.standing(indicator, question, officer);
        var check = figures.check(indicator, question, officer);
        var slice = Slice.of(page, ROWS, check.map(TraceCheck::entries).orElse(0L));
        var trace = figures.trace(indicator, question, (int) slice.before(), ROWS, officer);
        var definition = standing.figure().indicator();
        describe(asked, officer, model);
        model.addAttribute("standing", standing);
        model.addAttribute("explanation", new Explanation(pack, question.period().to()).of(definition));
        model.addAttribute("area", pack.areas().stream()
                .filter(area -> area.id().equals(definition.area())).map(Area::title).findFirst()
                .orElse(Text.same(definition.area())));
        model.addAttribute("below", below(indicator, question, officer));
        model.addAttribute("check", check.stream().toList());
        model.addAttribute("slice", slice);
        model.addAttribute("trace", traceLines.of(trace, definition, officer, Language.of(locale)));
        model.addAttribute("history", targets.history(indicator, question.place(), asked.year()));
        model.addAttribute("reached", figures.reached(question.place()));
        model.addAttribute("form", form);
        return "figure/figure";
    }

    /// A figure of a place right below, with the place's name.
    record Below(String place, Figure figure) {}

    private List<Below> below(String indicator, Question question, Officer officer) {
        return figures.below(indicator, question, officer).stream()
                .map(figure -> new Below(questions.title(figure.question().place()), figure))
                .toList();
    }

    @GetMapping("/figures/{indicator}/trace.csv")
    void traceAsCsv(
            Officer officer,
            @PathVariable String indicator,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse answer)
            throws IOException {
        var asked = questions.of(Form.of(form), officer);
        officer.must(Action.EXPORT, "figures", asked.question().place());
        var lines = figures.trace(indicator, asked.question(), 0, AT_ONCE, officer);
        download(indicator, asked, answer);
        var writer = answer.getWriter();
        writer.write(MARK + FigureCsv.TRACE_HEADER);
        for (int offset = 0; !lines.isEmpty(); ) {
            writer.write(FigureCsv.trace(lines));
            offset += AT_ONCE;
            lines = lines.size() < AT_ONCE
                    ? List.of()
                    : figures.trace(indicator, asked.question(), offset, AT_ONCE, officer);
        }
    }

    @PostMapping("/figures/{indicator}/target")
    String setTarget(
            Officer officer,
            @PathVariable String indicator,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        var form = Form.of(posted);
        var asked = questions.of(form, officer);
        figures.figure(indicator, asked.question(), officer);
        var mistakes = TargetForm.mistakes(form);
        if (!mistakes.isEmpty()) {
            return one(officer, indicator, asked, form.wrong(mistakes), 1, locale, model);
        }
        targets.set(indicator, asked.question().place(), "", asked.year(), TargetForm.goal(form), officer,
                clock.instant());
        next.addFlashAttribute(Notice.NAME, Notice.done("figure.target.done"));
        next.addAttribute("indicator", indicator);
        next.addAttribute("place", asked.question().place().value());
        next.addAttribute("year", asked.year());
        return "redirect:/figures/{indicator}";
    }

    private void describe(Asked asked, Officer officer, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("officer", officer);
        model.addAttribute("place", questions.title(asked.question().place()));
        model.addAttribute("places", questions.places(asked, officer));
        model.addAttribute("years", questions.years(asked));
    }

    private static void download(String name, Asked asked, HttpServletResponse answer) {
        answer.setContentType("text/csv");
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        answer.setHeader("Content-Disposition", "attachment; filename=\"%s-%s-%s.csv\"".formatted(
                name, asked.question().place(), asked.year()));
    }
}
