package org.youju.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.web.Slice;

/// The entries that refer to a subject, as its page lists them.
@Component
public class Referring {
    private static final int ROWS = 20;

    /// @param register what it is an entry of
    public record Line(Entry entry, Text register, String name, Text state) {
        public String path() {
            return entry.id().path();
        }
    }

    public record Page(List<Line> lines, Slice slice) {}

    private final Subjects subjects;
    private final SubjectStore store;
    private final Registers registers;
    private final References references;
    private final Entries entries;
    private final OfficerPlaces places;

    Referring(
            Subjects subjects, SubjectStore store, Registers registers, References references, Entries entries,
            OfficerPlaces places) {
        this.subjects = subjects;
        this.store = store;
        this.registers = registers;
        this.references = references;
        this.entries = entries;
        this.places = places;
    }

    /// Those the officer may read, the newest first; none for an entry that is no subject.
    public Optional<Page> of(Entry entry, int page, Officer officer, Language language) {
        return subjects.of(entry).map(subject -> {
            var township = entry.id().book();
            var from = readable(subject, officer);
            var slice = Slice.of(page, ROWS, store.countReferring(township, subject.key(), from));
            var listed = store.referring(township, subject.key(), from, slice.before(), ROWS);
            var names = references.names(listed);
            return new Page(listed.stream().map(one -> line(one, names, language)).toList(), slice);
        });
    }

    private SubjectStore.From readable(Subject subject, Officer officer) {
        var from = new SubjectStore.From(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var pointer : subjects.pointers(subject.register())) {
            var mine = officer.isSystem()
                    ? List.of("")
                    : places.where(Action.READ, pointer.register(), officer).stream()
                            .map(place -> place.code().value())
                            .toList();
            for (var place : mine) {
                from.registers().add(pointer.register());
                from.fields().add(pointer.field());
                from.places().add(place);
            }
        }
        return from;
    }

    private Line line(Entry entry, SubjectNames names, Language language) {
        var register = registers.on(entry.register(), entry.day());
        return new Line(entry, register.title(), entries.name(entry, register, names, language),
                register.state(entry.state()).map(state -> state.title()).orElse(Text.same(entry.state())));
    }
}
