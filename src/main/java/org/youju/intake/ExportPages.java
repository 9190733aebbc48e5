package org.youju.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.account.Action;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.ledger.EntryFilter;
import org.youju.ledger.EntryFilters;
import org.youju.ledger.Registers;
import org.youju.place.Places;

/// A ledger's entries as a file, by the same filters as its list, and the empty form.
@Controller
class ExportPages {
    private final Exporter exporter;
    private final EntryFilters filters;
    private final Registers registers;
    private final Places places;
    private final Audit audit;

    ExportPages(Exporter exporter, EntryFilters filters, Registers registers, Places places, Audit audit) {
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
        export(filter, Exporter.Format.XLSX, officer, locale, response);
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
        export(filter, Exporter.Format.CSV, officer, locale, response);
    }

    /// In the trail before the first row leaves: what breaks off half way has been read all the same.
    private void export(
            EntryFilter filter, Exporter.Format format, Officer officer, Locale locale, HttpServletResponse response)
            throws IOException {
        audit.record(officer, "entries.export", "%s %s %s %s %s".formatted(filter.register().id(), format,
                filter.place().map(place -> place.value()).orElse("-"), filter.year(), filter.state()).strip());
        exporter.export(filter.query(), format, Language.of(locale), officer, response.getOutputStream());
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
