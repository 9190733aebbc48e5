package org.youju.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Officer;
import org.youju.entry.EntryId;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Refused;
import org.youju.ledger.By;
import org.youju.ledger.LedgerProblem;
import org.youju.ledger.Receipt;
import org.youju.ledger.TermProblem;
import org.youju.ledger.Terms;
import org.youju.web.Form;
import org.youju.web.Notice;

/// What is done to the clocks of one entry, from its page. What is refused is said there, beside the clocks.
@Controller
@RequestMapping("/entries/{book:[0-9]{12}}/{number:[1-9][0-9]{0,17}}")
class ClockPages {
    private final Terms terms;
    private final Clock clock;

    ClockPages(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /// What is done to one clock; in small letters, as it stands in the address.
    enum Step { pause, resume, extend, restart }

    @PostMapping("/clocks/{term}/{step:pause|resume|extend|restart}")
    String step(
            Officer officer,
            @PathVariable PlaceCode book,
            @PathVariable long number,
            @PathVariable String term,
            @PathVariable Step step,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes next) {
        var id = new EntryId(book, number);
        var form = Form.of(posted);
        var reason = form.value("reason");
        var by = by(officer);
        return switch (step) {
            case pause -> done(id, form.value("on"), "ledger.clock.paused", next,
                    day -> terms.pause(id, term, form.value("ground"), day, reason, by));
            case resume -> done(id, form.value("on"), "ledger.clock.resumed", next,
                    day -> terms.resume(id, term, day, reason, by));
            case extend -> done(id, today(), "ledger.clock.extended", next,
                    day -> terms.extend(id, term, days(form.value("more")), day, reason, by));
            case restart -> done(id, form.value("on"), "ledger.clock.restarted", next,
                    day -> terms.restart(id, term, day, reason, by));
        };
    }

    @PostMapping("/assign")
    String assign(
            Officer officer,
            @PathVariable PlaceCode book,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        var id = new EntryId(book, number);
        return done(id, today(), "ledger.clock.assigned", next,
                _ -> terms.assign(id, to, reason.strip(), by(officer)));
    }

    /// @return 0 for what is no number of days, which the ledger refuses
    private static int days(String more) {
        return more.matches("\\d{1,4}") ? Integer.parseInt(more) : 0;
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private By by(Officer officer) {
        return new By(officer, clock.instant());
    }

    /// Whoever may not, or asks for what is not there, gets a page that says so; anything else is said on the entry's.
    private static String done(
            EntryId id, String on, String key, RedirectAttributes next, Function<LocalDate, Receipt> does) {
        try {
            var receipt = does.apply(LocalDate.parse(on.strip()));
            next.addFlashAttribute(Notice.NAME, new Notice(
                    Notice.Kind.DONE, key, List.of(receipt.position())));
        } catch (DateTimeParseException _) {
            next.addFlashAttribute(Notice.NAME, Notice.wrong("ledger.clock.day-wrong"));
        } catch (Refused refused) {
            if (!(refused.problem() instanceof TermProblem) && refused.problem() != LedgerProblem.REASON_MISSING
                    || refused.problem().status() == 404) {
                throw refused;
            }
            next.addFlashAttribute(Notice.NAME, Notice.wrong(refused.text()));
        }
        return "redirect:" + id.path();
    }
}
