package org.youju.figure;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.kernel.Language;
import org.youju.ledger.Entries;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.ledger.SubjectNames;
import org.youju.pack.Indicator;
import org.youju.pack.Measure;
import org.youju.pack.Pack;

/// Puts names to the lines of a trace, all entries of a page read at once.
@Component
final class TraceLines {
    private final Pack pack;
    private final Entries entries;
    private final Registers registers;
    private final References references;

    TraceLines(Pack pack, Entries entries, Registers registers, References references) {
        this.references = references;
        this.pack = pack;
        this.entries = entries;
        this.registers = registers;
    }

    List<TraceLine> of(List<Trace> trace, Indicator indicator, Officer officer, Language language) {
        var known = entries.named(trace.stream().map(Trace::entry).toList(), officer);
        var names = references.names(known.values());
        return trace.stream()
                .map(line -> Optional.ofNullable(known.get(line.entry()))
                        .map(entry -> named(line, entry, indicator, names, language))
                        .orElseGet(() -> new TraceLine(line.entry(), line.day(), "", "", "", "",
                                Digits.trimmed(line.amount()))))
                .toList();
    }

    private TraceLine named(
            Trace line, Entry entry, Indicator indicator, SubjectNames names, Language language) {
        var township = entry.id().book();
        var register = registers.on(entry.register(), entry.day());
        var name = register.field(register.name())
                .map(field -> names.called(township, field, entry.fields().get(field.id()),
                        entries.shown(field, entry.fields().get(field.id()), language)))
                .orElse("");
        var state = register.state(entry.state()).map(one -> one.title().in(language)).orElse(entry.state());
        var subject = subjectField(indicator, line)
                .flatMap(register::field)
                .filter(_ -> !line.subject().isEmpty())
                .map(field -> names.called(
                        township, field, line.subject(), entries.shown(field, line.subject(), language)))
                .orElse("");
        return new TraceLine(line.entry(), line.day(), name, register.title().in(language), state, subject,
                Digits.trimmed(line.amount()));
    }

    private Optional<String> subjectField(Indicator indicator, Trace line) {
        return indicator.formula().summed()
                .flatMap(measure -> pack.measure(measure, line.day()))
                .flatMap(Measure::subject);
    }
}
