package org.youju.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.EntryFilters;
import org.youju.ledger.OfficerPlaces;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.pack.Field;
import org.youju.web.Option;

/// What a form offers while somebody types which subject they mean.
@Controller
class SubjectPages {
    private static final int MOST = 20;

    private final Registers registers;
    private final References references;
    private final EntryFilters filters;
    private final OfficerPlaces places;

    SubjectPages(Registers registers, References references, EntryFilters filters, OfficerPlaces places) {
        this.places = places;
        this.registers = registers;
        this.references = references;
        this.filters = filters;
    }

    /// Names and keys only, to whoever may write them into the register that asks.
    @GetMapping("/ledgers/{register}/subjects/{field}")
    String suggestions(
            Officer officer,
            @PathVariable String register,
            @PathVariable String field,
            @RequestParam Map<String, String> asked,
            Model model) {
        var place = filters.place(asked);
        var reference = registers.newest(register).field(field).filter(one -> !one.to().isEmpty());
        model.addAttribute("options", place.isEmpty() || reference.isEmpty() || !mayWrite(officer, register, place.get())
                ? List.of()
                : options(reference.get(), place.get().township(),
                        asked.getOrDefault(EntryForm.name(reference.get()), "").strip()));
        return "desk/suggestions";
    }

    private boolean mayWrite(Officer officer, String register, PlaceCode place) {
        return Stream.of(Action.FILE, Action.MOVE, Action.CORRECT)
                .flatMap(action -> places.where(action, register, officer).stream())
                .anyMatch(mine -> mine.code().township().equals(place.township()));
    }

    private List<Option> options(Field field, PlaceCode township, String text) {
        var asking = references.asking(township);
        return references.suggested(township, field, text, MOST).stream()
                .map(subject -> {
                    var word = asking.word(field, subject.key());
                    return new Option(word, word.equals(subject.key()) ? subject.name() : subject.key());
                })
                .distinct()
                .toList();
    }
}
