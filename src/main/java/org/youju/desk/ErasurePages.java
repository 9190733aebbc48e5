package org.youju.desk;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.ledger.By;
import org.youju.ledger.Erasure;
import org.youju.ledger.Registers;
import org.youju.web.NavigationItem;
import org.youju.web.Notice;

/// What has passed its term of keeping, by register and year, and erasing it. The security administrator's, who sees
/// numbers of entries here and never an entry.
@Controller
@RequestMapping("/erasure")
class ErasurePages {
    private final Erasure erasure;
    private final Registers registers;
    private final Clock clock;

    ErasurePages(Erasure erasure, Registers registers, Clock clock) {
        this.erasure = erasure;
        this.registers = registers;
        this.clock = clock;
    }

    @GetMapping
    String due(Officer officer, Model model) {
        model.addAttribute("due", erasure.due(officer));
        model.addAttribute("endless", erasure.endless());
        return "desk/erasure";
    }

    /// One step; the page that answers goes on by itself while anything is left, and can be left at any time.
    @PostMapping
    String erase(
            Officer officer,
            @RequestParam String register,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long before,
            Model model,
            RedirectAttributes next) {
        var by = new By(officer, clock.instant());
        var step = erasure.erase(register, Optional.of(year), year + 1, reason.strip(), by);
        long done = before + step.erased();
        if (step.left() > 0 && step.erased() > 0) {
            model.addAttribute("register", registers.newest(register));
            model.addAttribute("year", year);
            model.addAttribute("reason", reason);
            model.addAttribute("done", done);
            model.addAttribute("left", step.left());
            return "desk/erasing";
        }
        next.addFlashAttribute(Notice.NAME, Notice.done("ledger.erased", registers.title(register), year, done));
        return "redirect:/erasure";
    }

    @Configuration(proxyBeanMethods = false)
    static class Ways {
        @Bean
        NavigationItem erasureItem() {
            return NavigationItem.forAnyOf(920, "ledger.erasure", "/erasure", Action.ERASE.name());
        }
    }
}
