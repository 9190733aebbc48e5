package org.youju.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.entry.CanonicalJson;
import org.youju.entry.Entry;
import org.youju.evidence.Evidence;
import org.youju.evidence.EvidenceVault;
import org.youju.evidence.Evidences;
import org.youju.kernel.PlaceCode;
import org.youju.posting.Postings;
import org.youju.posting.Postings.Posted;
import org.youju.secret.Kept;

/// Believes nothing: rebuilds entries, postings and tallies of every book from its facts, and compares.
@Component
public class Fsck {
    /// @param difference the first one found, in words; empty when all is as it should be
    public record Finding(PlaceCode book, long facts, long entries, long files, Optional<String> difference) {}

    private static final Comparator<Posted> ORDER =
            Comparator.comparingLong(Posted::entry).thenComparingLong(Posted::position);

    private final LedgerStore store;
    private final Registers registers;
    private final Postings postings;
    private final EvidenceVault vault;
    private final Evidences evidences;
    private final ClockStore clocks;
    private final Subjects subjects;
    private final SubjectStore subjectStore;

    Fsck(
            LedgerStore store, Registers registers, Postings postings, EvidenceVault vault, Evidences evidences,
            ClockStore clocks, Subjects subjects, SubjectStore subjectStore) {
        this.subjects = subjects;
        this.subjectStore = subjectStore;
        this.store = store;
        this.clocks = clocks;
        this.registers = registers;
        this.postings = postings;
        this.vault = vault;
        this.evidences = evidences;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        new TreeMap<>(store.books()).forEach((place, book) -> findings.add(new Run(place, book).check()));
        return findings;
    }

    /// The same for the book of one township; empty where nothing has been filed in it.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Finding> check(PlaceCode township) {
        var book = store.book(township);
        return book.isPresent() ? Optional.of(new Run(township, book.getAsInt()).check()) : Optional.empty();
    }

    private final class Run {
        private final PlaceCode place;
        private final int book;
        private long facts;
        private long entries;
        private final Map<String, Boolean> whole = new HashMap<>();
        private final List<String> lost = new ArrayList<>();

        Run(PlaceCode place, int book) {
            this.place = place;
            this.book = book;
        }

        Finding check() {
            var difference = store.firstGap(book)
                    .or(this::entriesAndPostings)
                    .or(() -> postings.firstDifference(book))
                    .or(this::lost);
            return new Finding(place, facts, entries, whole.size(), difference);
        }

        private Optional<String> entriesAndPostings() {
            try (var kept = store.entriesByNumber(book);
                    var written = store.factsByEntry(book);
                    var posted = postings.byEntry(book);
                    var used = evidences.byEntry(book);
                    var running = clocks.byEntry(book);
                    var named = subjectStore.byEntry(book, subjects.registers())) {
                return compare(new Rebuilding(place, registers, written.iterator()), new Ahead<>(kept.iterator()),
                        new Ahead<>(posted.iterator()), new Ahead<>(used.iterator()), new Ahead<>(running.iterator()),
                        new Ahead<>(named.iterator()));
            } catch (Unreadable e) {
                return Optional.of(e.getMessage());
            } catch (IllegalArgumentException e) {
                return Optional.of("postings: unreadable (expected: as they were written; " + e.getMessage() + ")");
            }
        }

        private Optional<String> compare(
                Rebuilding rebuilding, Ahead<Entry> kept, Ahead<Posted> posted, Ahead<Evidences.Used> used,
                Ahead<OpenClock> running, Ahead<Subject> named) {
            while (rebuilding.hasNext()) {
                var rebuilt = rebuilding.next();
                entries++;
                facts += rebuilt.facts();
                var difference = entry(rebuilt.entry(), kept)
                        .or(() -> uses(rebuilt, used))
                        .or(() -> subject(rebuilt.entry(), named))
                        .or(() -> postings(rebuilt, posted))
                        .or(() -> clocks(rebuilt, running));
                if (difference.isPresent()) {
                    return difference;
                }
                rebuilt.evidence().forEach(file -> look(file, rebuilt.entry()));
            }
            return kept.peek().map(Run::notFiled).or(() -> posted.peek().map(Run::notCalledFor))
                    .or(() -> used.peek().map(Run::notUsed))
                    .or(() -> running.peek().map(Run::notRunning))
                    .or(() -> named.peek().map(left -> "subject of entry " + left.entry().number()
                            + ": " + inWords(left) + " (expected: none)"));
        }

        private Optional<String> entry(Entry expected, Ahead<Entry> kept) {
            long number = expected.id().number();
            var found = kept.peek();
            if (found.isPresent() && found.get().id().number() < number) {
                return found.map(Run::notFiled);
            }
            if (found.isEmpty() || found.get().id().number() > number) {
                return Optional.of("entry " + number + ": missing (expected: " + shown(expected) + ")");
            }
            var is = kept.next();
            return same(is, expected)
                    ? Optional.empty()
                    : Optional.of("entry " + number + ": " + shown(is) + " (expected: " + shown(expected)
                            + ", from its facts up to " + expected.position() + ")");
        }

        private static String notFiled(Entry entry) {
            return "entry " + entry.id().number() + ": kept (expected: no such entry, no fact filed it)";
        }

        private Optional<String> uses(Rebuilding.Rebuilt rebuilt, Ahead<Evidences.Used> used) {
            long number = rebuilt.entry().id().number();
            var expected = rebuilt.entry().isWithdrawn()
                    ? List.<String>of()
                    : rebuilt.evidence().stream().map(Evidence::digest).distinct().sorted().toList();
            var found = used.peek().filter(next -> next.entry() <= number);
            if (found.isPresent()) {
                used.next();
            }
            if (found.map(Evidences.Used::digests).orElse(List.of()).equals(expected)) {
                return Optional.empty();
            }
            return found.filter(one -> expected.isEmpty() || one.entry() < number)
                    .map(Run::notUsed)
                    .or(() -> Optional.of("evidence used by entry " + number + ": "
                            + found.map(Evidences.Used::digests).orElse(List.of()) + " (expected: " + expected + ")"));
        }

        private static String notUsed(Evidences.Used used) {
            return "evidence used by entry " + used.entry() + ": " + used.digests() + " (expected: none)";
        }

        /// Files are looked at to the end: whoever restores them wants to know all that are lost.
        private void look(Evidence file, Entry entry) {
            if (!whole.containsKey(file.digest())) {
                whole.put(file.digest(), vault.isWhole(file));
                if (!whole.get(file.digest())) {
                    lost.add("evidence " + file.digest() + " of entry " + entry.id().number() + " (" + file.name()
                            + "): " + (vault.isThere(file) ? "changed" : "missing")
                            + " (expected: the file it was filed with)");
                }
            }
        }

        private Optional<String> lost() {
            return lost.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lost));
        }

        private Optional<String> subject(Entry entry, Ahead<Subject> named) {
            var expected = subjects.of(entry);
            long number = entry.id().number();
            var found = named.peek().filter(next -> next.entry().number() <= number);
            if (found.isPresent()) {
                named.next();
            }
            return found.equals(expected)
                    ? Optional.empty()
                    : Optional.of("subject of entry " + found.map(one -> one.entry().number()).orElse(number) + ": "
                            + found.map(Run::inWords).orElse("none") + " (expected: "
                            + expected.map(Run::inWords).orElse("none") + ")");
        }

        private static String inWords(Subject subject) {
            return subject.register() + " " + subject.key() + " " + subject.name();
        }

        private Optional<String> postings(Rebuilding.Rebuilt rebuilt, Ahead<Posted> posted) {
            for (var expected : rebuilt.postings()) {
                var found = posted.peek();
                if (found.isPresent() && ORDER.compare(found.get(), expected) < 0) {
                    return found.map(Run::notCalledFor);
                }
                if (found.isEmpty() || ORDER.compare(found.get(), expected) > 0) {
                    return Optional.of(named(expected) + ": none (expected: " + expected.lines() + ")");
                }
                if (!posted.next().equals(expected)) {
                    return Optional.of(named(expected) + ": " + found.get().lines() + " (expected: " + expected.lines()
                            + ")");
                }
            }
            return posted.peek()
                    .filter(next -> next.entry() <= rebuilt.entry().id().number())
                    .map(Run::notCalledFor);
        }

        private Optional<String> clocks(Rebuilding.Rebuilt rebuilt, Ahead<OpenClock> running) {
            for (var expected : rebuilt.clocks()) {
                var found = running.peek();
                if (found.isEmpty() || !found.get().equals(expected)) {
                    return Optional.of("clock " + expected.term() + " of entry " + expected.entry().number() + ": "
                            + found.map(OpenClock::toString).orElse("none") + " (expected: " + expected + ")");
                }
                running.next();
            }
            return running.peek()
                    .filter(next -> next.entry().number() <= rebuilt.entry().id().number())
                    .map(Run::notRunning);
        }

        private static String notRunning(OpenClock clock) {
            return "clock " + clock.term() + " of entry " + clock.entry().number() + ": " + clock
                    + " (expected: none)";
        }

        private static String notCalledFor(Posted posted) {
            return named(posted) + ": " + posted.lines() + " (expected: none)";
        }

        private static String named(Posted posted) {
            return "postings of entry " + posted.entry() + " at " + posted.position();
        }
    }

    private static boolean same(Entry one, Entry other) {
        return one.register().equals(other.register())
                && one.place().equals(other.place())
                && one.day().equals(other.day())
                && one.state().equals(other.state())
                && Kept.same(one.fields(), other.fields())
                && one.key().equals(other.key())
                && one.evidence() == other.evidence()
                && one.position() == other.position()
                && one.filedAt().equals(other.filedAt())
                && one.request() == other.request()
                && one.officer().equals(other.officer())
                && one.clocks().equals(other.clocks());
    }

    private static String shown(Entry entry) {
        return entry.register() + " at " + entry.place() + " on " + entry.day() + " " + entry.state() + " "
                + CanonicalJson.write(entry.fields()) + ", " + entry.evidence() + " files, key " + entry.key()
                + ", filed at " + entry.filedAt() + ", with " + entry.officer() + ", clocks "
                + entry.clocks().json() + ", position " + entry.position()
                + (entry.request() == 0 ? "" : ", request " + entry.request());
    }

    /// An iterator that can be looked into.
    private static final class Ahead<T> {
        private final Iterator<T> rest;
        private Optional<T> next = Optional.empty();

        Ahead(Iterator<T> rest) {
            this.rest = rest;
        }

        Optional<T> peek() {
            if (next.isEmpty() && rest.hasNext()) {
                next = Optional.of(rest.next());
            }
            return next;
        }

        T next() {
            var one = peek().orElseThrow();
            next = Optional.empty();
            return one;
        }
    }
}
