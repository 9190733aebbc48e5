package org.youju.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.kernel.Mistake;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;
import org.youju.ledger.By;
import org.youju.ledger.Disclosure;
import org.youju.ledger.Doubting;
import org.youju.ledger.Doubts;
import org.youju.ledger.FieldReading;
import org.youju.ledger.Ledger;
import org.youju.ledger.LedgerProblem;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.ledger.Steps;
import org.youju.pack.Field;
import org.youju.pack.Move;
import org.youju.pack.Register;
import org.youju.web.Form;
import org.youju.web.Notice;

/// Taking an entry one step further.
@Controller
@RequestMapping("/entries/{book:[0-9]{12}}/{number:[1-9][0-9]{0,17}}/moves/{move}")
class EntryStepPages {
    /// An entry, the step asked for, and the fields its form shows: those it requires, and those that would be wrong
    /// once it is made.
    private record Asked(Entry entry, Register register, Move move, List<Field> fields) {}

    private final Ledger ledger;
    private final Registers registers;
    private final Disclosure disclosure;
    private final EvidenceFiles files;
    private final EntryViews views;
    private final References references;
    private final Doubting doubting;
    private final Clock clock;

    EntryStepPages(
            Ledger ledger,
            Registers registers,
            Disclosure disclosure,
            EvidenceFiles files,
            EntryViews views,
            References references,
            Doubting doubting,
            Clock clock) {
        this.doubting = doubting;
        this.ledger = ledger;
        this.references = references;
        this.registers = registers;
        this.disclosure = disclosure;
        this.files = files;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    String asked(
            Officer officer,
            @PathVariable PlaceCode book,
            @PathVariable long number,
            @PathVariable("move") String moveId,
            Model model) {
        var asked = asked(disclosure.read(new EntryId(book, number), officer), moveId, List.of(), officer);
        var form = EntryForm.of(asked.register(), asked.entry(), references.asking(book));
        return shown(asked, form, Doubts.NONE, model);
    }

    private Asked asked(Entry entry, String moveId, List<String> posted, Officer officer) {
        var id = entry.id();
        var register = registers.on(entry.register(), entry.day());
        var move = register.move(moveId)
                .orElseThrow(() -> LedgerProblem.STEP_UNKNOWN.refused(register.title(), moveId));
        officer.must(Steps.action(move), register.id(), entry.place());
        if (!move.from().contains(entry.state())) {
            throw LedgerProblem.STEP_NOT_NOW.refused(
                    id.number(), register.state(entry.state()).orElseThrow().title(), move.title());
        }
        var wanted = new LinkedHashSet<>(move.requires());
        ledger.mistakes(id, move, Map.of()).forEach(mistake -> wanted.add(mistake.where()));
        wanted.addAll(posted);
        return new Asked(entry, register, move, register.fields().stream()
                .filter(field -> wanted.contains(field.id()))
                .toList());
    }

    private String shown(Asked asked, Form form, Doubts doubts, Model model) {
        model.addAttribute("doubts", doubts);
        model.addAttribute("register", asked.register());
        model.addAttribute("entry", asked.entry());
        model.addAttribute("move", asked.move());
        model.addAttribute("fields", asked.fields());
        model.addAttribute("masked", views.masked(asked.register(), asked.entry()));
        model.addAttribute("form", form);
        return "desk/move";
    }

    @PostMapping
    String move(
            Officer officer,
            @PathVariable PlaceCode book,
            @PathVariable long number,
            @PathVariable("move") String moveId,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) Optional<List<MultipartFile>> evidence,
            Model model,
            RedirectAttributes next) {
        var id = new EntryId(book, number);
        var typed = Form.of(posted);
        var asked = asked(disclosure.again(id, officer), moveId, List.of(), officer);
        var read = read(asked, typed);
        var form = EntryForm.wrong(typed, asked.register(), mistakes(asked, read));
        if (asked.move().reason() && form.value("reason").isEmpty()) {
            form = form.wrong("reason", new Text("填写理由，它与这一步骤一起留存", "a reason: it is kept with the step"));
        }
        if (!form.isRight()) {
            var more = form.mistakes().stream()
                    .map(mistake -> mistake.where().replaceFirst("^f-", ""))
                    .toList();
            return shown(asked(asked.entry(), moveId, more, officer), form, Doubts.NONE, model);
        }
        var doubts = doubts(asked, read);
        if (!doubts.areSettled(form)) {
            boolean hadFiles = evidence.orElse(List.of()).stream().anyMatch(file -> !file.isEmpty());
            return shown(asked, form.with("had-files", String.valueOf(hadFiles)), doubts, model);
        }
        try {
            var receipt = ledger.move(id, moveId, read.values(), form.value("reason"),
                    files.keep(evidence.orElse(List.of())), new By(officer, clock.instant()));
            return EntryPages.back(
                    receipt, Notice.done("ledger.moved", asked.move().title(), receipt.position()), next);
        } catch (Refused refused) {
            if (refused.problem() != LedgerProblem.EVIDENCE_MISSING && !EvidenceFiles.isAboutFiles(refused)) {
                throw refused;
            }
            return shown(asked, form.wrong("evidence", refused.text()), Doubts.NONE, model);
        }
    }

    private Doubts doubts(Asked asked, FieldReading.Fields read) {
        return doubting.ofStep(asked.entry(), asked.register(), asked.move().to(), read.values());
    }

    /// Only what the form shows; a sensitive field left empty stays as it is.
    private static FieldReading.Fields read(Asked asked, Form typed) {
        var words = new LinkedHashMap<String, String>();
        asked.fields().forEach(field -> words.put(field.id(), typed.value(EntryForm.name(field))));
        return FieldReading.form(asked.register(), words);
    }

    private List<Mistake> mistakes(Asked asked, FieldReading.Fields read) {
        var mistakes = new ArrayList<>(read.mistakes());
        for (var field : asked.fields()) {
            boolean emptied = asked.entry().fields().containsKey(field.id()) && !field.isSensitive()
                    && !read.values().containsKey(field.id());
            if (asked.move().requires().contains(field.id()) && emptied
                    && mistakes.stream().noneMatch(one -> one.where().equals(field.id()))) {
                mistakes.add(new Mistake(field.id(), "", new Text("此步骤必填", "a value: this step needs it")));
            }
        }
        return mistakes.isEmpty() ? ledger.mistakes(asked.entry().id(), asked.move(), read.values()) : mistakes;
    }
}
