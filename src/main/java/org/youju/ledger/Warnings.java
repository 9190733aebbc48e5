package org.youju.ledger;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.entry.EntryId;
import org.youju.entry.EntryRules;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.pack.Register;

/// Entries that stand although something about them looks wrong: whoever filed them was asked to look again, and it may
/// be right all the same.
@Component
public class Warnings {
    /// One thing to look at again. Neither it nor `says` repeats what the entry says.
    ///
    /// @param field the id of the field beside which it is shown
    /// @param says what was expected
    public record Warned(EntryId entry, Register register, String field, Text says) {}

    private final EntryListStore lists;
    private final Registers registers;

    Warnings(EntryListStore lists, Registers registers) {
        this.lists = lists;
        this.registers = registers;
    }

    /// Hands over what entries of those places and days are warned of, by their number, without keeping it. Sensitive
    /// fields are sealed and are not looked into.
    @Transactional(readOnly = true)
    public void each(PlaceCode township, Set<PlaceCode> places, Period period, Consumer<Warned> consumer) {
        try (var entries = lists.standing(township, warning(), places, period)) {
            entries.forEach(entry -> {
                var definition = registers.on(entry.register(), entry.day());
                for (var warning : EntryRules.warnings(definition, entry.values())) {
                    consumer.accept(new Warned(entry.id(), definition, warning.where(), warning.expected()));
                }
            });
        }
    }

    /// Most registers warn of nothing: their entries need not be read.
    private List<String> warning() {
        return registers.all().stream()
                .map(Register::id)
                .filter(id -> registers.versions(id).stream().anyMatch(EntryRules::warns))
                .toList();
    }
}
