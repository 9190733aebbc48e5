package org.youju.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Action;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.document.Docx;
import org.youju.document.Layout;
import org.youju.document.Pdf;
import org.youju.font.FontCutter;
import org.youju.place.Places;
import org.youju.report.Reports;
import org.youju.web.NavigationItem;
import org.youju.web.Notice;
import org.youju.web.Slice;

/// Reports on their way: the list, and the page of each with what its reader may do next.
@Controller
class SigningPages {
    private static final int ROWS = 50;

    private final Signings signings;
    private final Corrections corrections;
    private final Drifts drifts;
    private final FrozenCheck check;
    private final Comparison comparison;
    private final Places places;
    private final Audit audit;
    private final Clock clock;
    private final Docx docx;
    private final Pdf pdf;

    SigningPages(
            Signings signings, Corrections corrections, Drifts drifts, FrozenCheck check, Comparison comparison,
            Places places, Audit audit, Clock clock, FontCutter fonts) {
        this.signings = signings;
        this.corrections = corrections;
        this.drifts = drifts;
        this.check = check;
        this.comparison = comparison;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
        this.docx = new Docx(Layout.STANDARD, fonts);
        this.pdf = new Pdf(Layout.STANDARD, fonts);
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        static NavigationItem signingItem(Signings signings) {
            return NavigationItem.forAnyOf(295, "signing.signing", "/signing", Action.COMPOSE_REPORT.name(),
                            Action.DECIDE.name(), Action.MOVE.name())
                    .counting(who -> who instanceof Officer officer ? signings.waiting(officer) : 0);
        }
    }

    /// A line of the list.
    ///
    /// @param turn whether it is the reader's turn
    record Line(Signing signing, String place, boolean turn, int differing) {}

    @GetMapping("/signing")
    String list(
            Officer officer, @RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "1") int page,
            Model model) {
        var all = signings.all(officer);
        var chosen = all.stream().filter(one -> stage.isEmpty() || one.stage().name().equals(stage)).toList();
        var slice = Slice.of(page, ROWS, chosen.size());
        var fresh = drifts.fresh(officer);
        model.addAttribute("lines", chosen.stream().skip(slice.before()).limit(ROWS)
                .map(one -> new Line(one, places.find(one.draft().place()).title(), signings.isWaiting(one, officer),
                        fresh.contains(one.draft().id()) ? drifts.last(one.draft().id()).map(it -> it.differing().size())
                                .orElse(0) : 0))
                .toList());
        model.addAttribute("stages", Stream.of(Stage.values())
                .filter(one -> one.name().equals(stage) || all.stream().anyMatch(it -> it.stage() == one)).toList());
        model.addAttribute("stage", stage);
        model.addAttribute("slice", slice);
        return "signing/signings";
    }

    @GetMapping("/signing/{id}")
    String one(Officer officer, @PathVariable long id, Model model) {
        var signing = signings.report(id, officer);
        var frozen = signings.frozen(signing);
        model.addAttribute("signing", signing);
        model.addAttribute("place", places.find(signing.draft().place()).title());
        model.addAttribute("next", signings.next(signing, officer));
        model.addAttribute("obstacles", signings.obstacles(signing, officer));
        model.addAttribute("waivers", signing.stage().isSigned() ? signings.waivers(signing) : List.of());
        model.addAttribute("report", FrozenReport.of(signings.document(signing, officer), signing.draft(),
                signing.stage() == Stage.OPEN || signing.stage() == Stage.RETURNED
                        ? new Frozen(List.of(), List.of()) : frozen));
        model.addAttribute("differing", differing(signing, officer));
        model.addAttribute("drift", signing.edition().flatMap(it -> drifts.last(it.draft())));
        model.addAttribute("fresh", drifts.fresh(officer).contains(id));
        model.addAttribute("editions", signing.edition().map(corrections::editions).orElse(List.of()));
        model.addAttribute("mayCorrect", signing.edition().filter(it -> !it.isSuperseded()).isPresent()
                && officer.may(Action.COMPOSE_REPORT, Reports.REGISTER, signing.draft().place()));
        model.addAttribute("mayNote", officer.may(Action.DECIDE, Reports.REGISTER, signing.draft().place()));
        model.addAttribute("mayExport", signing.edition().isPresent()
                && officer.may(Action.EXPORT, Reports.REGISTER, signing.draft().place()));
        return "signing/signing";
    }

    /// As last looked for; of one that is in review, as of now.
    private List<Differing> differing(Signing signing, Officer officer) {
        if (signing.stage().isHandedIn()) {
            return drifts.since(signing.submission().orElseThrow(), LocalDate.now(clock), officer);
        }
        return signing.edition().flatMap(it -> drifts.last(it.draft())).map(Drift::differing).orElse(List.of());
    }

    @GetMapping("/signing/{id}/figures/{number}")
    String figure(
            Officer officer, @PathVariable long id, @PathVariable int number, @RequestParam(defaultValue = "1") int page,
            Model model) {
        var signing = signings.report(id, officer);
        var frozen = signings.frozen(signing);
        var figure = frozen.figure(number);
        officer.must(Action.READ, "figures", figure.place());
        var submission = signing.submission().orElseThrow();
        var counted = figure.isCounted() ? comparison.then(figure, submission, officer) : List.<Counted>of();
        var slice = Slice.of(page, ROWS, counted.size());
        model.addAttribute("signing", signing);
        model.addAttribute("facts", facts(figure, submission));
        model.addAttribute("figure", figure);
        model.addAttribute("parts", figure.parts().stream().map(frozen::figure).toList());
        model.addAttribute("whole", check.isWhole(figure, submission, officer));
        model.addAttribute("counted", counted.stream().skip(slice.before()).limit(ROWS).toList());
        model.addAttribute("slice", slice);
        return "signing/figure";
    }

    private static Map<String, String> facts(FrozenFigure figure, Submission submission) {
        var facts = new LinkedHashMap<String, String>();
        figure.value().ifPresent(it -> facts.put("signing.figure.value", it.denominator().compareTo(BigDecimal.ONE) == 0
                ? FrozenFigure.plain(it.numerator())
                : FrozenFigure.plain(it.numerator()) + " ÷ " + FrozenFigure.plain(it.denominator())));
        figure.numerator().ifPresent(it -> facts.put("signing.figure.numerator", FrozenFigure.plain(it)));
        figure.denominator().ifPresent(it -> facts.put("signing.figure.denominator", FrozenFigure.plain(it)));
        facts.put("signing.figure.period", figure.period().from() + " – " + figure.period().to());
        facts.put("signing.figure.as-of", figure.asOf().toString());
        facts.put("signing.figure.positions", submission.positions().entrySet().stream()
                .map(book -> book.getKey() + " · " + book.getValue()).sorted().collect(Collectors.joining("，")));
        facts.put("signing.figure.definition", figure.indicator() + " · " + figure.validFrom());
        facts.put("signing.figure.definition-digest", figure.definition());
        if (figure.isCounted()) {
            facts.put("signing.figure.entries-digest", figure.digest());
        }
        return facts;
    }

    @PostMapping("/signing/{id}/{act}")
    String act(
            Officer officer, @PathVariable long id, @PathVariable String act, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String mark,
            RedirectAttributes next) {
        var at = clock.instant();
        Optional<Consumer<Long>> step = switch (act) {
            case "submit" -> Optional.of(it -> signings.submit(it, version, officer, at));
            case "return" -> Optional.of(it -> signings.giveBack(it, reason, officer, at));
            case "approve" -> Optional.of(it -> signings.approve(it, reason, officer, at));
            case "sign" -> Optional.of(it -> signings.sign(it, officer, at));
            case "publish" -> Optional.of(it -> signings.publish(it, officer, at));
            case "archive" -> Optional.of(it -> signings.archive(it, officer, at));
            case "waive" -> Optional.of(it -> signings.waive(it, mark, reason, officer, at));
            case "note" -> Optional.of(it -> signings.note(it, reason, officer, at));
            case "drift" -> Optional.of(it -> drifts.look(it, officer, at));
            default -> Optional.empty();
        };
        step.orElseThrow(() -> SigningProblem.NOT_NOW.refused(act, act)).accept(id);
        next.addFlashAttribute(Notice.NAME, Notice.done("signing.done." + act));
        return "redirect:/signing/" + id;
    }

    @PostMapping("/signing/{id}/correct")
    String correct(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        var fresh = corrections.correct(id, reason, officer, clock.instant());
        next.addFlashAttribute(Notice.NAME, Notice.done("signing.done.correct"));
        return "redirect:/drafts/" + fresh.id();
    }

    @GetMapping("/signing/{id}/file.{format}")
    ResponseEntity<byte[]> file(Officer officer, @PathVariable long id, @PathVariable String format) {
        var signing = signings.report(id, officer);
        officer.must(Action.EXPORT, Reports.REGISTER, signing.draft().place());
        var edition = signing.edition().orElseThrow(SigningProblem.NOT_SIGNED::refused);
        boolean isPdf = format.toLowerCase(Locale.ROOT).equals("pdf");
        var out = new ByteArrayOutputStream();
        try {
            if (isPdf) {
                pdf.write(signings.document(signing, officer), out);
            } else {
                docx.write(signings.document(signing, officer), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.record(officer, "signing.export", edition.issue());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, isPdf ? Pdf.MEDIA_TYPE : Docx.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("%s（%s）.%s".formatted(edition.title(), edition.issue(), isPdf ? "pdf" : "docx"), UTF_8)
                        .build()
                        .toString())
                .body(out.toByteArray());
    }
}
