package org.youju.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.youju.account.Action;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.kernel.Language;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.ledger.EntryFilter;
import org.youju.ledger.EntryFilters;
import org.youju.ledger.Registers;
import org.youju.place.PlaceProblem;
import org.youju.place.Places;
import org.youju.web.Notice;

/// A ledger's entries as a file, by the same filters as its list, and the empty form.
@Controller
class ExportPages {
    private final Exporter exporter;
    private final EntryFilters filters;
    private final Registers registers;
    private final Places places;
    private final Audit audit;
    private final Forms forms;

    ExportPages(Exporter exporter, EntryFilters filters, Registers registers, Places places, Audit audit,
            Forms forms) {
        this.forms = forms;
        this.exporter = exporter;
        this.filters = filters;
        this.registers = registers;
        this.places = places;
        this.audit = audit;
    }

    @GetMapping("/ledgers/{register}/export.xlsx")
    void xlsx(
            Officer officer,
            @PathVariable String register,
            @RequestParam Map<String, String> asked,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var filter = filters.of(register, asked, Action.EXPORT, officer);
        Download.xlsx(name(filter, Language.of(locale)), response);
        export(filter, asked, Exporter.Format.XLSX, officer, locale, response);
    }

    @GetMapping("/ledgers/{register}/export.csv")
    void csv(
            Officer officer,
            @PathVariable String register,
            @RequestParam Map<String, String> asked,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var filter = filters.of(register, asked, Action.EXPORT, officer);
        Download.csv(name(filter, Language.of(locale)), response);
        export(filter, asked, Exporter.Format.CSV, officer, locale, response);
    }

    /// In the trail before the first row leaves: what breaks off half way has been read all the same.
    private void export(
            EntryFilter filter, Map<String, String> asked, Exporter.Format format, Officer officer, Locale locale,
            HttpServletResponse response)
            throws IOException {
        var name = asked.getOrDefault("form", "");
        var form = name.isEmpty() ? Optional.<TableForm>empty()
                : Optional.of(forms.named(filter.register().id(), township(asked), name));
        audit.record(officer, "entries.export", "%s %s %s %s %s".formatted(filter.register().id(), format,
                filter.place().map(place -> place.value()).orElse("-"), filter.year(), filter.state()).strip());
        if (form.isPresent()) {
            exporter.export(filter.query(), form.get(), format, Language.of(locale), officer,
                    response.getOutputStream());
        } else {
            exporter.export(filter.query(), format, Language.of(locale), officer, response.getOutputStream());
        }
    }

    private static PlaceCode township(Map<String, String> asked) {
        var code = asked.getOrDefault("of", "");
        if (!PlaceCode.isValid(code)) {
            throw PlaceProblem.PLACE_UNKNOWN.refused(code);
        }
        return new PlaceCode(code).township();
    }

    /// A form of an office's own, with its township.
    record Offered(PlaceCode township, String place, TableForm form) {}

    /// The forms that the offices of these places have been seen to use, to export in or to forget.
    @GetMapping("/ledgers/{register}/forms")
    String forms(Officer officer, @PathVariable String register, @RequestParam Map<String, String> asked, Model model) {
        var filter = filters.of(register, asked, Action.EXPORT, officer);
        var offered = filter.query().places().stream()
                .map(PlaceCode::township)
                .distinct()
                .flatMap(town -> forms.of(register, town).stream()
                        .map(form -> new Offered(town, places.find(town).title(), form)))
                .toList();
        model.addAttribute("register", filter.register());
        model.addAttribute("offered", offered);
        model.addAttribute("query", UriComponentsBuilder.newInstance()
                .queryParam("place", asked.getOrDefault("place", ""))
                .queryParam("year", filter.year())
                .queryParam("state", filter.state())
                .queryParam("q", filter.text())
                .encode().build().getQuery());
        model.addAttribute("forgettable", offered.stream()
                .filter(one -> officer.may(Action.IMPORT, register, one.township())).toList());
        return "intake/forms";
    }

    @PostMapping("/ledgers/{register}/forms/forget")
    String forget(Officer officer, @PathVariable String register, @RequestParam String of, @RequestParam String form,
            RedirectAttributes next) {
        forms.forget(register, township(Map.of("of", of)), form, officer);
        next.addFlashAttribute(Notice.NAME, Notice.done("intake.form.forgotten", form));
        return "redirect:/ledgers/" + register + "/forms?year=0";
    }

    private String name(EntryFilter filter, Language language) {
        var place = filter.place().map(code -> "-" + places.find(code).title()).orElse("");
        var year = filter.year() == 0 ? "" : "-" + filter.year();
        return filter.register().title().in(language) + place + year;
    }

    @GetMapping("/ledgers/{register}/form.xlsx")
    void form(Officer officer, @PathVariable String register, Locale locale, HttpServletResponse response)
            throws IOException {
        var title = registers.newest(register).title();
        Download.xlsx(new Text("%s-空白表样", "%s - empty form").with(title).in(Language.of(locale)), response);
        exporter.form(register, Language.of(locale), response.getOutputStream());
    }
}
