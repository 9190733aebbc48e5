package org.youju.desk;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Officer;
import org.youju.entry.EntryId;
import org.youju.kernel.Language;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.ledger.By;
import org.youju.ledger.Requests;
import org.youju.web.Notice;

/// Requests to correct or withdraw what counts already: those that wait, and the answers to them.
@Controller
class RequestPages {
    static final String REQUESTS = "/requests";
    private static final String ONE = "/entries/{book:[0-9]{12}}/{number:[1-9][0-9]{0,17}}/requests/{position:[0-9]{1,18}}";

    /// A request on the list.
    record Line(Requests.Waiting waiting, Text register, String name, String place, String who, String reason) {}

    private final Requests requests;
    private final EntryViews views;
    private final Clock clock;

    RequestPages(Requests requests, EntryViews views, Clock clock) {
        this.requests = requests;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping(REQUESTS)
    String waiting(Officer officer, Locale locale, Model model) {
        var language = Language.of(locale);
        model.addAttribute("waiting", lines(requests.waiting(officer), language));
        model.addAttribute("asked", lines(requests.asked(officer), language));
        return "desk/requests";
    }

    private List<Line> lines(List<Requests.Waiting> waiting, Language language) {
        return views.lines(waiting, language);
    }

    @PostMapping(ONE + "/approve")
    String approve(
            Officer officer,
            @PathVariable PlaceCode book,
            @PathVariable long number,
            @PathVariable long position,
            RedirectAttributes next) {
        var receipt = requests.approve(new EntryId(book, number), position, new By(officer, clock.instant()));
        return EntryPages.back(receipt, Notice.done("ledger.request.approved", receipt.position()), next);
    }

    @PostMapping(ONE + "/refuse")
    String refuse(
            Officer officer,
            @PathVariable PlaceCode book,
            @PathVariable long number,
            @PathVariable long position,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        var receipt = requests.refuse(
                new EntryId(book, number), position, reason.strip(), new By(officer, clock.instant()));
        return EntryPages.back(receipt, Notice.done("ledger.request.refused", receipt.position()), next);
    }
}
