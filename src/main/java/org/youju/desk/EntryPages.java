package org.youju.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import org.youju.evidence.EvidenceVault;
import org.youju.kernel.Language;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Refused;
import org.youju.ledger.By;
import org.youju.ledger.Disclosure;
import org.youju.ledger.Entries;
import org.youju.ledger.Ledger;
import org.youju.ledger.LedgerProblem;
import org.youju.ledger.Receipt;
import org.youju.ledger.Referring;
import org.youju.web.Notice;

/// One entry: its fields, evidence and history, what it counts towards, and what can be done without a form of its own.
@Controller
@RequestMapping("/entries/{book:[0-9]{12}}/{number:[1-9][0-9]{0,17}}")
class EntryPages {
    /// What somebody else uploaded is shown as what it is and can do nothing: no script runs in a sandbox.
    private static final String EVIDENCE_POLICY = "default-src 'none'; img-src 'self'; sandbox";

    private final Ledger ledger;
    private final Entries entries;
    private final EntryViews views;
    private final Disclosure disclosure;
    private final EvidenceVault vault;
    private final EvidenceFiles files;
    private final Gallery gallery;
    private final Referring referring;
    private final ClockViews clockViews;
    private final Clock clock;

    EntryPages(
            Ledger ledger,
            Entries entries,
            EntryViews views,
            Disclosure disclosure,
            EvidenceVault vault,
            EvidenceFiles files,
            Gallery gallery,
            Referring referring,
            ClockViews clockViews,
            Clock clock) {
        this.referring = referring;
        this.ledger = ledger;
        this.entries = entries;
        this.views = views;
        this.disclosure = disclosure;
        this.vault = vault;
        this.files = files;
        this.gallery = gallery;
        this.clockViews = clockViews;
        this.clock = clock;
    }

    @GetMapping
    String entry(
            Officer officer,
            @PathVariable PlaceCode book,
            @PathVariable long number,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        var entry = disclosure.read(new EntryId(book, number), officer);
        return shown(entry, Map.of(), page, officer, locale, model);
    }

    /// Shown in answer to the post itself: a page that can be opened again would show it again.
    @PostMapping("/reveal")
    String reveal(
            Officer officer,
            @PathVariable PlaceCode book,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            Model model) {
        var id = new EntryId(book, number);
        var clear = disclosure.reveal(id, reason.strip(), officer);
        return shown(entries.entry(id, officer), clear, 1, officer, locale, model);
    }

    private String shown(
            Entry entry, Map<String, Object> clear, int page, Officer officer, Locale locale, Model model) {
        var view = views.of(entry, officer, Language.of(locale));
        model.addAttribute("view", view);
        model.addAttribute("clockwork", clockViews.of(view.register(), entry, officer));
        model.addAttribute("gallery", gallery.of(entry, view.evidence(), officer, Language.of(locale)));
        model.addAttribute("referring", referring.of(entry, page, officer, Language.of(locale)));
        model.addAttribute("clear", clear);
        model.addAttribute("officer", officer);
        return "desk/entry";
    }

    @PostMapping("/notes")
    String note(
            Officer officer,
            @PathVariable PlaceCode book,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) Optional<List<MultipartFile>> evidence,
            RedirectAttributes next) {
        var id = new EntryId(book, number);
        entries.entry(id, officer);
        try {
            var receipt = ledger.note(
                    id, text.strip(), files.keep(evidence.orElse(List.of())), new By(officer, clock.instant()));
            return back(receipt, Notice.done("ledger.noted", receipt.position()), next);
        } catch (Refused refused) {
            if (!EvidenceFiles.isAboutFiles(refused)) {
                throw refused;
            }
            next.addFlashAttribute(Notice.NAME, Notice.wrong(refused.text()));
            return "redirect:" + id.path();
        }
    }

    @PostMapping("/withdraw")
    String withdraw(
            Officer officer,
            @PathVariable PlaceCode book,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        var receipt = ledger.withdraw(new EntryId(book, number), reason.strip(), new By(officer, clock.instant()));
        return back(receipt, Notice.done(
                receipt.isRequest() ? "ledger.withdraw.asked" : "ledger.withdrawn", receipt.position()), next);
    }

    @GetMapping("/evidence/{digest}")
    ResponseEntity<Resource> evidence(
            Officer officer, @PathVariable PlaceCode book, @PathVariable long number, @PathVariable String digest) {
        var evidence = disclosure.file(new EntryId(book, number), digest, officer);
        var way = evidence.isPhoto() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return harmless()
                .contentType(MediaType.parseMediaType(evidence.type()))
                .contentLength(evidence.size())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        way.filename(evidence.name(), StandardCharsets.UTF_8).build().toString())
                .body(new InputStreamResource(vault.open(evidence)));
    }

    /// Part of the entry's page, whose reading is in the trail already.
    @GetMapping("/evidence/{digest}/thumbnail")
    ResponseEntity<byte[]> thumbnail(
            Officer officer, @PathVariable PlaceCode book, @PathVariable long number, @PathVariable String digest) {
        var evidence = entries.evidence(new EntryId(book, number), digest, officer);
        if (!evidence.isPhoto()) {
            throw LedgerProblem.EVIDENCE_UNKNOWN.refused(number);
        }
        return harmless().contentType(MediaType.IMAGE_JPEG).body(vault.thumbnail(evidence));
    }

    private static ResponseEntity.BodyBuilder harmless() {
        return ResponseEntity.ok()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", EVIDENCE_POLICY);
    }

    static String back(Receipt receipt, Notice notice, RedirectAttributes next) {
        next.addFlashAttribute(Notice.NAME, notice);
        return "redirect:" + receipt.entry().path();
    }
}
