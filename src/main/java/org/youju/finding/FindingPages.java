package org.youju.finding;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.figure.Questions;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.ledger.Entries;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.ledger.SubjectNames;
import org.youju.web.Form;
import org.youju.web.NavigationItem;
import org.youju.web.Notice;
import org.youju.web.Slice;

/// The page of findings: what to look into, and what was said about it.
@Controller
class FindingPages {
    private static final int ROWS = 30;

    /// A rule with what it found.
    record Rule(String id, Text title, long open, long all) {}

    /// @param name empty where the officer may not open it
    record Behind(EntryId id, String name) {
        String path() {
            return "/entries/" + id;
        }
    }

    private final Findings findings;
    private final Questions questions;
    private final Entries entries;
    private final Registers registers;
    private final References references;
    private final Clock clock;

    FindingPages(
            Findings findings, Questions questions, Entries entries, Registers registers, References references,
            Clock clock) {
        this.findings = findings;
        this.questions = questions;
        this.entries = entries;
        this.registers = registers;
        this.references = references;
        this.clock = clock;
    }

    @Bean
    static NavigationItem findingsItem() {
        return NavigationItem.forAnyOf(250, "finding.findings", "/findings", Action.READ.name());
    }

    @GetMapping("/findings")
    String findings(
            Officer officer, @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String rule, @RequestParam(defaultValue = "1") int page, Locale locale,
            Model model) {
        var asked = questions.of(Form.of(form), officer);
        var all = findings.of(asked.question().place(), asked.year(), officer);
        var chosen = all.stream().filter(finding -> rule.isEmpty() || finding.rule().equals(rule)).toList();
        var slice = Slice.of(page, ROWS, chosen.size());
        var shown = chosen.stream().skip(slice.before()).limit(ROWS).toList();
        model.addAttribute("asked", asked);
        model.addAttribute("place", questions.title(asked.question().place()));
        model.addAttribute("places", questions.places(asked, officer));
        model.addAttribute("years", questions.years(asked));
        model.addAttribute("rules", rules(all));
        model.addAttribute("rule", rule);
        model.addAttribute("slice", slice);
        model.addAttribute("findings", shown);
        model.addAttribute("behind", behind(shown, officer, Language.of(locale)));
        model.addAttribute("mayAnswer", officer.may(Action.MOVE, "figures", asked.question().place()));
        return "finding/findings";
    }

    private static List<Rule> rules(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new Rule(one.getKey(), one.getValue().getFirst().title(),
                        one.getValue().stream().filter(finding -> finding.answer().isEmpty()).count(),
                        one.getValue().size()))
                .toList();
    }

    private Map<String, List<Behind>> behind(List<Finding> findings, Officer officer, Language language) {
        var named = entries.named(findings.stream().flatMap(finding -> finding.entries().stream()).toList(), officer);
        var names = references.names(named.values());
        return findings.stream().collect(Collectors.toMap(Finding::mark, finding -> finding.entries().stream()
                .map(id -> new Behind(id, Optional.ofNullable(named.get(id)).map(it -> name(it, names, language)).orElse("")))
                .toList()));
    }

    private String name(Entry entry, SubjectNames names, Language language) {
        return entries.name(entry, registers.on(entry.register(), entry.day()), names, language);
    }

    @PostMapping("/findings")
    String answer(
            Officer officer, @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model,
            RedirectAttributes next) {
        var form = Form.of(posted);
        var asked = questions.of(form, officer);
        findings.answer(asked.question().place(), asked.year(), form.value("mark"), form.value("reason"), officer,
                clock.instant());
        next.addFlashAttribute(Notice.NAME, Notice.done("finding.answered"));
        next.addAttribute("place", asked.question().place().value());
        next.addAttribute("year", asked.year());
        next.addAttribute("rule", form.value("rule"));
        return "redirect:/findings";
    }
}
