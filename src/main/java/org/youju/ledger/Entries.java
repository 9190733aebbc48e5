package org.youju.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.entry.Recorded;
import org.youju.evidence.Evidence;
import org.youju.kernel.Language;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Field;
import org.youju.pack.Register;
import org.youju.secret.Kept;
import org.youju.secret.Sealed;
import org.youju.secret.Secrets;

/// Reads entries: lists, single ones with their history, and all of a register for export.
@Component
public class Entries {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final LedgerStore store;
    private final EntryListStore lists;
    private final Secrets secrets;

    Entries(LedgerStore store, EntryListStore lists, Secrets secrets) {
        this.store = store;
        this.lists = lists;
        this.secrets = secrets;
    }

    public Entry entry(EntryId id, Officer officer) {
        var entry = store.entry(id).orElseThrow(() -> LedgerProblem.ENTRY_UNKNOWN.refused(id));
        officer.must(Action.READ, entry.register(), entry.place());
        return entry;
    }

    /// Those of them the officer may read, in one query: what a list that knows entries by their ids shows of them.
    public Map<EntryId, Entry> named(Collection<EntryId> ids, Officer officer) {
        return lists.named(ids).stream()
                .filter(entry -> officer.may(Action.READ, entry.register(), entry.place()))
                .collect(Collectors.toMap(Entry::id, entry -> entry));
    }

    /// Its facts, the first one first.
    public List<Recorded> history(EntryId id, Officer officer) {
        var entry = entry(id, officer);
        return store.facts(id, entry.register());
    }

    public List<Evidence> evidence(EntryId id, Officer officer) {
        return history(id, officer).stream().flatMap(recorded -> recorded.fact().files().stream()).toList();
    }

    /// The file of this digest among those of the entry.
    public Evidence evidence(EntryId id, String digest, Officer officer) {
        return evidence(id, officer).stream()
                .filter(file -> file.digest().equals(digest))
                .findFirst()
                .orElseThrow(() -> LedgerProblem.EVIDENCE_UNKNOWN.refused(id.number()));
    }

    public List<Entry> list(EntryQuery query, long offset, int limit, Officer officer) {
        query.places().forEach(place -> officer.must(Action.READ, query.register(), place));
        return lists.list(query, offset, limit);
    }

    public long count(EntryQuery query, Officer officer) {
        query.places().forEach(place -> officer.must(Action.READ, query.register(), place));
        return lists.count(query);
    }

    /// Hands over every entry of the query in the order in which they were filed, without keeping them.
    @Transactional(readOnly = true)
    public void each(EntryQuery query, Officer officer, Consumer<Entry> consumer) {
        query.places().forEach(place -> officer.must(Action.EXPORT, query.register(), place));
        try (var entries = lists.stream(query)) {
            entries.forEach(consumer);
        }
    }

    /// How many entries each register has in the year, by its id; withdrawn ones left out.
    public Map<String, Long> countByRegister(Set<PlaceCode> places, int year) {
        return lists.countByRegister(places, Period.year(year));
    }

    /// The same for any days.
    public Map<String, Long> countByRegister(Set<PlaceCode> places, Period period) {
        return lists.countByRegister(places, period);
    }

    /// How many entries of one register at one place stand in one state.
    public record Standing(String register, PlaceCode place, String state, long entries) {}

    /// How many entries of these registers stand in each state at each place, whatever their year.
    public List<Standing> countByState(Collection<String> registers, Set<PlaceCode> places) {
        return lists.countByState(registers, places);
    }

    /// Which of the registers have any entry in these days, whatever its state but withdrawn: a figure over any other
    /// has no data.
    public Set<String> any(List<String> registers, List<Integer> books, Set<PlaceCode> places, LocalDate from, LocalDate to,
            OptionalLong position) {
        return lists.any(registers, books, places, from, to, position);
    }

    /// The number of a township's book in postings; absent while nothing has been filed in it.
    public OptionalInt book(PlaceCode township) {
        return store.book(township);
    }

    /// Which township's book has that number.
    public PlaceCode township(int book) {
        return store.books().entrySet().stream()
                .filter(one -> one.getValue() == book)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("book: " + book + " (expected: one that exists)"))
                .getKey();
    }

    /// The position a township's book has reached; 0 while nothing has been filed.
    public long position(PlaceCode township) {
        var book = store.book(township);
        return book.isPresent() ? store.position(book.getAsInt()) : 0;
    }

    /// By what an entry is called on lists and as the title of its page.
    ///
    /// @param names of the subjects it refers to: [References#names]
    public String name(Entry entry, Register register, SubjectNames names, Language language) {
        var name = register.field(register.name())
                .map(field -> names.called(entry.id().book(), field, entry.fields().get(field.id()),
                        shown(field, entry.fields().get(field.id()), language)))
                .orElse("");
        return name.isBlank() ? String.valueOf(entry.id().number()) : name;
    }

    /// A field's value in words, sensitive ones masked; empty when there is none.
    public String shown(Field field, @Nullable Object value, Language language) {
        return switch (value) {
            case null -> "";
            case Sealed sealed -> secrets.opened(sealed)
                    .map(plain -> Secrets.masked(field, plain))
                    .orElse(Kept.ERASED.in(language));
            case String text -> field.choice(text).map(choice -> choice.title().in(language)).orElse(text);
            case BigDecimal decimal -> decimal.setScale(Math.max(decimal.scale(), 0)).toPlainString();
            case LocalDateTime time -> time.format(MINUTES);
            case Boolean flag -> flag ? yes(language) : no(language);
            default -> value.toString();
        };
    }

    private static String yes(Language language) {
        return language == Language.ZH ? "是" : "yes";
    }

    private static String no(Language language) {
        return language == Language.ZH ? "否" : "no";
    }

    /// Fields as a form shows them for correction: sensitive ones readable. The caller has made sure the officer may
    /// reveal them.
    public Map<String, Object> readable(Register register, Entry entry, Officer officer) {
        if (register.fields().stream().anyMatch(Field::isSensitive)) {
            officer.must(Action.REVEAL, register.id(), entry.place());
        }
        return Kept.readable(register, entry.fields(), secrets);
    }
}
