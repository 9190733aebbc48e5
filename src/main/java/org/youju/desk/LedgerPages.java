package org.youju.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.kernel.Language;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.Disclosure;
import org.youju.ledger.Entries;
import org.youju.ledger.EntryFilters;
import org.youju.ledger.OfficerPlaces;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.ledger.SubjectNames;
import org.youju.pack.Pack;
import org.youju.pack.Register;
import org.youju.place.Places;
import org.youju.web.NavigationItem;
import org.youju.web.Slice;

/// All ledgers, and the list of one ledger's entries.
@Controller
class LedgerPages {
    static final String LEDGERS = "/ledgers";
    private static final int ROWS = 50;

    /// A ledger on the list of all.
    ///
    /// @param entries in the year, where the officer may read
    record LedgerLine(Register register, long entries) {}

    /// An entry on its ledger's list.
    ///
    /// @param values of the columns chosen
    record EntryLine(
            EntryId id, LocalDate day, String place, String name, List<EntryViews.Value> values, String state) {}

    private final Pack pack;
    private final Registers registers;
    private final Entries entries;
    private final EntryFilters filters;
    private final OfficerPlaces officerPlaces;
    private final Places places;
    private final References references;
    private final EntryViews views;
    private final Disclosure disclosure;

    LedgerPages(
            Pack pack,
            Registers registers,
            Entries entries,
            EntryFilters filters,
            OfficerPlaces officerPlaces,
            Places places,
            References references,
            EntryViews views,
            Disclosure disclosure) {
        this.references = references;
        this.views = views;
        this.pack = pack;
        this.registers = registers;
        this.entries = entries;
        this.filters = filters;
        this.officerPlaces = officerPlaces;
        this.places = places;
        this.disclosure = disclosure;
    }

    @GetMapping(LEDGERS)
    String ledgers(Officer officer, @RequestParam Map<String, String> asked, Model model) {
        var place = filters.place(asked);
        int year = filters.year(asked) == 0 ? filters.thisYear() : filters.year(asked);
        var text = asked.getOrDefault("q", "").strip();
        var choices = officerPlaces.where(Action.READ, officer);
        var counts = new HashMap<Set<PlaceCode>, Map<String, Long>>();
        var areas = new LinkedHashMap<String, List<LedgerLine>>();
        for (var area : pack.areas()) {
            areas.put(area.id(), registers.all().stream()
                    .filter(register -> register.area().equals(area.id()) && isCalled(register, text))
                    .map(register -> Map.entry(register,
                            officerPlaces.within(officerPlaces.where(Action.READ, register.id(), officer), place)))
                    .filter(one -> !one.getValue().isEmpty())
                    .map(one -> new LedgerLine(one.getKey(), counts
                            .computeIfAbsent(one.getValue(), within -> entries.countByRegister(within, year))
                            .getOrDefault(one.getKey().id(), 0L)))
                    .toList());
        }
        areas.values().removeIf(List::isEmpty);
        model.addAttribute("areas", areas);
        model.addAttribute("pack", pack);
        model.addAttribute("q", text);
        model.addAttribute("year", year);
        model.addAttribute("years", filters.years(year));
        model.addAttribute("place", place.map(PlaceCode::value).orElse(""));
        model.addAttribute("places", officerPlaces.options(choices, place));
        return "desk/ledgers";
    }

    private static boolean isCalled(Register register, String text) {
        return register.title().zh().contains(text)
                || register.title().en().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    @GetMapping("/ledgers/{register}")
    String entries(
            Officer officer,
            @PathVariable String register,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        var filter = filters.of(register, asked, Action.READ, officer);
        var slice = Slice.of(page, ROWS, entries.count(filter.query(), officer));
        var columns = ListColumns.of(filter.register());
        var titles = new HashMap<PlaceCode, String>();
        model.addAttribute("filter", filter);
        model.addAttribute("columns", columns);
        var listed = entries.list(filter.query(), slice.before(), ROWS, officer);
        var names = references.names(listed);
        model.addAttribute("rows", listed.stream()
                .map(entry -> line(entry, filter.register(), titles, names, Language.of(locale)))
                .toList());
        model.addAttribute("slice", slice);
        model.addAttribute("years", filters.years(filter.year()));
        model.addAttribute("places", officerPlaces.options(filter.choices(), filter.place()));
        model.addAttribute("mayFile", !officerPlaces.filing(filter.register(), officer).isEmpty());
        model.addAttribute("mayImport", !officer.placesFor(Action.IMPORT, register).isEmpty());
        model.addAttribute("mayFind", filter.register().isSensitive()
                && !officer.placesFor(Action.REVEAL, register).isEmpty());
        model.addAttribute("mayExport", !officer.placesFor(Action.EXPORT, register).isEmpty());
        return "desk/entries";
    }

    /// A post, so that what is looked for stands in no address, log or history.
    @PostMapping("/ledgers/{register}/find")
    String find(
            Officer officer, @PathVariable String register, @RequestParam(defaultValue = "") String value,
            Locale locale, Model model) {
        var filter = filters.of(register, Map.of("year", "0"), Action.REVEAL, officer);
        var found = value.isBlank()
                ? List.<Entry>of()
                : disclosure.find(filter, value, ROWS + 1, officer);
        var names = references.names(found);
        var titles = new HashMap<PlaceCode, String>();
        model.addAttribute("register", filter.register());
        model.addAttribute("rows", found.stream()
                .limit(ROWS)
                .map(entry -> line(entry, filter.register(), titles, names, Language.of(locale)))
                .toList());
        model.addAttribute("more", found.size() > ROWS);
        return "desk/found";
    }

    private EntryLine line(
            Entry entry, Register register, Map<PlaceCode, String> titles, SubjectNames names, Language language) {
        var values = ListColumns.of(register).stream()
                .map(field -> views.listed(entry, field, names, language))
                .toList();
        return new EntryLine(
                entry.id(),
                entry.day(),
                titles.computeIfAbsent(entry.place(), code -> places.find(code).title()),
                entries.name(entry, register, names, language),
                values,
                register.state(entry.state()).map(state -> state.title().in(language)).orElse(entry.state()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Ways {
        @Bean
        NavigationItem ledgersItem() {
            return NavigationItem.forAnyOf(10, "ledger.ledgers", LEDGERS, Action.READ.name());
        }
    }
}
