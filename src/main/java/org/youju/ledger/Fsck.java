package org.youju.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.kernel.PlaceCode;
import org.youju.posting.Contribution;
import org.youju.posting.Contributions;
import org.youju.posting.Postings;

/// Believes nothing: rebuilds entries, postings and tallies of every book from its facts, and compares.
@Component
public class Fsck {
    /// @param difference the first one found, in words; empty when all is as it should be
    public record Finding(PlaceCode book, long facts, long entries, long files, Optional<String> difference) {}

    private final LedgerStore store;
    private final Registers registers;
    private final Postings postings;
    private final EvidenceVault vault;

    Fsck(LedgerStore store, Registers registers, Postings postings, EvidenceVault vault) {
        this.store = store;
        this.registers = registers;
        this.postings = postings;
        this.vault = vault;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        new TreeMap<>(store.books()).forEach((place, book) -> findings.add(new Run(place, book).check()));
        return findings;
    }

    private final class Run {
        private final PlaceCode place;
        private final int book;
        private long facts;
        private long entries;
        private long files;
        private final Map<String, Boolean> whole = new HashMap<>();

        Run(PlaceCode place, int book) {
            this.place = place;
            this.book = book;
        }

        Finding check() {
            var difference = gap().or(this::entriesAndPostings).or(() -> postings.firstDifference(book));
            return new Finding(place, facts, entries, files, difference);
        }

        private Optional<String> gap() {
            return store.firstGap(book).map(position -> "fact " + position + ": not there (expected: no gap up to "
                    + store.position(book) + ")");
        }

        private Optional<String> entriesAndPostings() {
            try (var kept = store.entriesByNumber(book);
                    var written = store.factsByEntry(book);
                    var posted = postings.byEntry(book)) {
                var keptEntries = kept.iterator();
                var rebuilt = new Rebuilding(written.iterator());
                var postedSets = posted.iterator();
                while (rebuilt.hasNext()) {
                    var difference = compare(rebuilt.next(), keptEntries, postedSets);
                    if (difference.isPresent()) {
                        return difference;
                    }
                }
                if (keptEntries.hasNext()) {
                    return Optional.of("entry " + keptEntries.next().id().number() + ": kept (expected: no such entry, no fact filed it)");
                }
                return postedSets.hasNext()
                        ? Optional.of("postings of entry " + postedSets.next().entry() + ": kept (expected: none)")
                        : Optional.empty();
            }
        }

        private Optional<String> compare(
                Rebuilt rebuilt, Iterator<Entry> kept, Iterator<Postings.Posted> posted) {
            var entry = rebuilt.entry();
            entries++;
            if (!kept.hasNext()) {
                return Optional.of("entry " + entry.id().number() + ": missing (expected: " + shown(entry) + ")");
            }
            var found = kept.next();
            if (!same(found, entry)) {
                return Optional.of("entry " + found.id().number() + ": " + shown(found) + " (expected: " + shown(entry)
                        + ", from its facts up to " + entry.position() + ")");
            }
            var broken = rebuilt.evidence().stream().filter(file -> !isWhole(file)).findFirst();
            if (broken.isPresent()) {
                return Optional.of("evidence " + broken.get().digest() + " of entry " + entry.id().number()
                        + ": missing or changed (expected: the file it was filed with)");
            }
            return comparePostings(rebuilt, posted);
        }

        private Optional<String> comparePostings(Rebuilt rebuilt, Iterator<Postings.Posted> posted) {
            for (var expected : rebuilt.postings()) {
                if (!posted.hasNext()) {
                    return Optional.of("postings of entry " + expected.entry() + " at " + expected.position()
                            + ": none (expected: " + expected.lines() + ")");
                }
                var found = posted.next();
                if (!found.equals(expected)) {
                    return Optional.of("postings of entry " + found.entry() + " at " + found.position() + ": "
                            + found.lines() + " (expected: at " + expected.position() + " " + expected.lines() + ")");
                }
            }
            return Optional.empty();
        }

        private boolean isWhole(Evidence file) {
            return whole.computeIfAbsent(file.digest(), _ -> {
                files++;
                return vault.isWhole(file);
            });
        }

        private boolean same(Entry one, Entry other) {
            return one.id().equals(other.id())
                    && one.register().equals(other.register())
                    && one.place().equals(other.place())
                    && one.day().equals(other.day())
                    && one.state().equals(other.state())
                    && Kept.same(one.fields(), other.fields())
                    && one.key().equals(other.key())
                    && one.evidence() == other.evidence()
                    && one.position() == other.position();
        }

        private String shown(Entry entry) {
            return entry.register() + " at " + entry.place() + " on " + entry.day() + " " + entry.state() + " "
                    + CanonicalJson.write(entry.fields()) + ", " + entry.evidence() + " files, position " + entry.position();
        }

        /// An entry as its facts tell it, with all postings they called for.
        private record Rebuilt(Entry entry, List<Evidence> evidence, List<Postings.Posted> postings) {}

        private final class Rebuilding implements Iterator<Rebuilt> {
            private final Iterator<Recorded> facts;
            private Optional<Recorded> next;

            Rebuilding(Iterator<Recorded> facts) {
                this.facts = facts;
                this.next = advance();
            }

            private Optional<Recorded> advance() {
                if (!facts.hasNext()) {
                    return Optional.empty();
                }
                Run.this.facts++;
                return Optional.of(facts.next());
            }

            @Override
            public boolean hasNext() {
                return next.isPresent();
            }

            @Override
            public Rebuilt next() {
                var first = next.orElseThrow();
                if (!(first.fact() instanceof Fact.Filed filed)) {
                    throw new IllegalStateException("fact " + first.position() + ": " + first.fact().kind()
                            + " of entry " + first.entry() + " (expected: the fact that filed it before)");
                }
                var entry = Entry.opened(place, registers.newest(filed.register()), first, filed);
                var evidence = new ArrayList<>(filed.evidence());
                var lines = new ArrayList<Postings.Posted>();
                var should = contributions(entry);
                Postings.expected(first.entry(), first.position(), List.of(), should).ifPresent(lines::add);
                for (next = advance(); next.isPresent() && next.get().entry() == first.entry(); next = advance()) {
                    var recorded = next.get();
                    entry = entry.after(registers.on(entry.register(), entry.day()), recorded);
                    evidence.addAll(recorded.fact().files());
                    var before = should;
                    should = contributions(entry);
                    Postings.expected(first.entry(), recorded.position(), before, should).ifPresent(lines::add);
                }
                return new Rebuilt(entry, evidence, lines);
            }

            private List<Contribution> contributions(Entry entry) {
                return Contributions.of(registers.on(entry.register(), entry.day()), entry.place(), entry.values());
            }
        }
    }
}
