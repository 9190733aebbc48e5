package org.youju.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.youju.entry.EntryId;
import org.youju.entry.EntryRules;
import org.youju.kernel.Language;
import org.youju.kernel.Mistake;
import org.youju.kernel.Parsed;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;
import org.youju.ledger.By;
import org.youju.ledger.Doubting;
import org.youju.ledger.Doubts;
import org.youju.ledger.Draft;
import org.youju.ledger.EntryFilters;
import org.youju.ledger.FieldReading;
import org.youju.ledger.Ledger;
import org.youju.ledger.OfficerPlaces;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.pack.FieldType;
import org.youju.pack.Register;
import org.youju.place.Place;
import org.youju.posting.Contributions;
import org.youju.web.Form;
import org.youju.web.Notice;

/// The form by which one entry is filed.
@Controller
@RequestMapping("/ledgers/{register}/new")
class FilingPages {
    private static final Text FROM_LIST = new Text("从列表中选择一个地方", "choose a place from the list");

    private final Ledger ledger;
    private final Registers registers;
    private final OfficerPlaces places;
    private final EntryFilters filters;
    private final EvidenceFiles files;
    private final References references;
    private final Doubting doubting;
    private final Clock clock;

    FilingPages(
            Ledger ledger,
            Registers registers,
            OfficerPlaces places,
            EntryFilters filters,
            EvidenceFiles files,
            References references,
            Doubting doubting,
            Clock clock) {
        this.doubting = doubting;
        this.ledger = ledger;
        this.references = references;
        this.registers = registers;
        this.places = places;
        this.filters = filters;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String blank(
            Officer officer,
            @PathVariable("register") String id,
            @RequestParam Map<String, String> asked,
            Model model) {
        var register = registers.newest(id);
        var choices = places.filing(register, officer);
        var form = Form.empty();
        var asksFor = filters.place(asked);
        if (asksFor.isPresent() && choices.stream().anyMatch(place -> place.code().equals(asksFor.get()))) {
            form = form.with("place", asksFor.get().value());
        } else if (choices.size() == 1) {
            form = form.with("place", choices.getFirst().code().value());
        }
        var day = register.field(register.day());
        if (day.isPresent() && day.get().type() == FieldType.DATE) {
            form = form.with(EntryForm.name(day.get()), filters.today().toString());
        }
        return shown(officer, register, form, Optional.empty(), model);
    }

    private String shown(Officer officer, Register register, Form form, Optional<EntryId> same, Model model) {
        return shown(officer, register, form, same, Doubts.NONE, model);
    }

    private String shown(
            Officer officer, Register register, Form form, Optional<EntryId> same, Doubts doubts, Model model) {
        var choices = places.filing(register, officer);
        if (choices.isEmpty()) {
            officer.must(Action.FILE, register.id(), Place.COUNTRY);
        }
        model.addAttribute("register", register);
        model.addAttribute("form", form);
        model.addAttribute("places", places.named(choices));
        model.addAttribute("doubts", doubts);
        model.addAttribute("same", same.map(EntryId::path).orElse(""));
        return "desk/new";
    }

    @PostMapping
    String file(
            Officer officer,
            @PathVariable("register") String id,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) Optional<List<MultipartFile>> evidence,
            Model model,
            RedirectAttributes next) {
        var typed = Form.of(posted);
        var register = inForce(id, typed);
        var read = FieldReading.form(register, EntryForm.words(register, typed));
        var place = typed.value("place");
        boolean known = places.filing(register, officer).stream().anyMatch(one -> one.code().value().equals(place));
        if (known) {
            read = named(register, new PlaceCode(place), read);
        }
        var form = EntryForm.wrong(typed, register, mistakes(register, read));
        if (!known) {
            form = form.wrong("place", FROM_LIST);
        }
        if (!form.isRight()) {
            return shown(officer, register, form, Optional.empty(), model);
        }
        try {
            var kept = files.keep(evidence.orElse(List.of()));
            return switch (Draft.of(register, new PlaceCode(place), Optional.empty(), read.values(), kept)) {
                case Parsed.Wrong<Draft>(var mistakes) ->
                    shown(officer, register, EntryForm.wrong(form, register, mistakes), Optional.empty(), model);
                case Parsed.Ok<Draft>(var draft) -> file(officer, draft, form, model, next);
            };
        } catch (Refused refused) {
            if (!EvidenceFiles.isAboutFiles(refused)) {
                throw refused;
            }
            return shown(officer, register, form.wrong("evidence", refused.text()), Optional.empty(), model);
        }
    }

    /// With the keys of the subjects it refers to, and what is known of them.
    private FieldReading.Fields named(Register register, PlaceCode place, FieldReading.Fields read) {
        var named = references.asking(place.township()).resolved(register, read.values());
        var mistakes = new ArrayList<>(read.mistakes());
        mistakes.addAll(named.mistakes());
        return new FieldReading.Fields(named.values(), mistakes);
    }

    /// The definition of the day typed in; the newest one while that cannot be read.
    private Register inForce(String id, Form typed) {
        var newest = registers.newest(id);
        var read = FieldReading.form(newest, EntryForm.words(newest, typed));
        return Contributions.day(read.values().getOrDefault(newest.day(), ""))
                .map(day -> registers.on(id, day))
                .orElse(newest);
    }

    /// What could not be read, and what is wrong with the rest of the fields.
    private static List<Mistake> mistakes(Register register, FieldReading.Fields read) {
        var mistakes = new ArrayList<>(read.mistakes());
        var unread = new HashSet<String>();
        mistakes.forEach(mistake -> {
            unread.add(mistake.where());
            register.field(mistake.where()).ifPresent(field -> unread.addAll(field.fills().keySet()));
        });
        EntryRules.fields(register, read.values()).stream()
                .filter(mistake -> !unread.contains(mistake.where()))
                .forEach(mistakes::add);
        return mistakes;
    }

    private String file(Officer officer, Draft draft, Form form, Model model, RedirectAttributes next) {
        boolean again = form.has("again", "true");
        var same = ledger.recorded(draft);
        if (same.isPresent() && (!again || !draft.register().key().isEmpty())) {
            return shown(officer, draft.register(), form, same, model);
        }
        var doubts = again ? Doubts.NONE : doubting.of(draft, Language.of(LocaleContextHolder.getLocale()));
        if (!doubts.areSettled(form)) {
            var hadFiles = String.valueOf(!draft.evidence().isEmpty());
            return shown(officer, draft.register(), form.with("had-files", hadFiles), Optional.empty(), doubts, model);
        }
        var receipt = ledger.file(doubts.isEmpty() ? draft : draft.confirmed(), again, new By(officer, clock.instant()));
        var notice = Notice.done("ledger.filed", receipt.entry().number(), receipt.position());
        return EntryPages.back(receipt, notice, next);
    }
}
