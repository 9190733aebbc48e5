package org.youju.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Action;
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
import org.youju.pack.Register;
import org.youju.web.Form;
import org.youju.web.Notice;

/// Correcting an entry: its fields as they read now, and why they should read otherwise.
@Controller
@RequestMapping("/entries/{book:[0-9]{12}}/{number:[1-9][0-9]{0,17}}/correct")
class CorrectionPages {
    private final Ledger ledger;
    private final Registers registers;
    private final Disclosure disclosure;
    private final EntryViews views;
    private final References references;
    private final Doubting doubting;
    private final Clock clock;

    CorrectionPages(
            Ledger ledger, Registers registers, Disclosure disclosure, EntryViews views,
            References references, Doubting doubting, Clock clock) {
        this.doubting = doubting;
        this.ledger = ledger;
        this.references = references;
        this.registers = registers;
        this.disclosure = disclosure;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    String asked(Officer officer, @PathVariable PlaceCode book, @PathVariable long number, Model model) {
        var entry = correctable(disclosure.read(new EntryId(book, number), officer), officer);
        var register = registers.on(entry.register(), entry.day());
        var form = EntryForm.of(register, entry, references.asking(book)).with("seen", String.valueOf(entry.position()));
        return shown(entry, register, form, Doubts.NONE, model);
    }

    private static Entry correctable(Entry entry, Officer officer) {
        officer.must(Action.CORRECT, entry.register(), entry.place());
        if (entry.isWithdrawn()) {
            throw LedgerProblem.WITHDRAWN.refused(entry.id().number());
        }
        return entry;
    }

    private String shown(Entry entry, Register register, Form form, Doubts doubts, Model model) {
        model.addAttribute("doubts", doubts);
        model.addAttribute("entry", entry);
        model.addAttribute("register", register);
        model.addAttribute("masked", views.masked(register, entry));
        model.addAttribute("form", form);
        model.addAttribute("asks", ledger.counts(entry));
        return "desk/correct";
    }

    @PostMapping
    String correct(
            Officer officer,
            @PathVariable PlaceCode book,
            @PathVariable long number,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam long seen,
            Model model,
            RedirectAttributes next) {
        var id = new EntryId(book, number);
        var entry = correctable(disclosure.again(id, officer), officer);
        var register = registers.on(entry.register(), entry.day());
        var typed = Form.of(posted);
        var read = FieldReading.form(register, EntryForm.words(register, typed));
        var fields = disclosure.withKept(register, entry, read.values(), EntryForm.cleared(register, typed));
        var form = EntryForm.wrong(typed, register, mistakes(id, read, fields));
        if (form.value("reason").isEmpty()) {
            form = form.wrong("reason", new Text("填写更正理由，它与更正一起留存", "a reason: it is kept with the correction"));
        }
        if (!form.isRight()) {
            return shown(entry, register, form, Doubts.NONE, model);
        }
        var doubts = doubting.of(entry, register, entry.state(), fields);
        if (!doubts.areSettled(form)) {
            return shown(entry, register, form, doubts, model);
        }
        try {
            var receipt = ledger.correct(id, fields, seen, form.value("reason"), new By(officer, clock.instant()));
            return EntryPages.back(receipt, Notice.done(
                    receipt.isRequest() ? "ledger.correct.asked" : "ledger.corrected", receipt.position()), next);
        } catch (Refused refused) {
            if (refused.problem() != LedgerProblem.NOTHING_CHANGED) {
                throw refused;
            }
            next.addFlashAttribute(Notice.NAME, Notice.wrong(refused.text()));
            return "redirect:" + id.path() + "/correct";
        }
    }

    private List<Mistake> mistakes(EntryId id, FieldReading.Fields read, Map<String, Object> fields) {
        var unread = read.mistakes().stream().map(Mistake::where).toList();
        var mistakes = new ArrayList<>(read.mistakes());
        ledger.mistakes(id, fields).stream()
                .filter(mistake -> !unread.contains(mistake.where()))
                .forEach(mistakes::add);
        return mistakes;
    }
}
