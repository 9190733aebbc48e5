package org.youju.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.youju.entry.Entry;
import org.youju.entry.Fact;
import org.youju.entry.Recorded;
import org.youju.evidence.Evidence;
import org.youju.kernel.PlaceCode;
import org.youju.posting.Contribution;
import org.youju.posting.Contributions;
import org.youju.posting.Postings;

/// Reads the facts of a book, entry by entry, as if nothing else had been kept.
final class Rebuilding implements Iterator<Rebuilding.Rebuilt> {
    /// An entry as its facts tell it, with all postings they called for.
    record Rebuilt(
            Entry entry, long facts, List<Evidence> evidence, List<Postings.Posted> postings, List<OpenClock> clocks) {}

    private final PlaceCode book;
    private final Registers registers;
    private final Iterator<Recorded> facts;
    private Optional<Recorded> next;

    Rebuilding(PlaceCode book, Registers registers, Iterator<Recorded> facts) {
        this.book = book;
        this.registers = registers;
        this.facts = facts;
        this.next = advance();
    }

    private Optional<Recorded> advance() {
        return facts.hasNext() ? Optional.of(facts.next()) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Rebuilt next() {
        var first = next.orElseThrow();
        try {
            return rebuilt(first);
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Unreadable("facts of entry " + first.entry(), e);
        }
    }

    private Rebuilt rebuilt(Recorded first) {
        if (!(first.fact() instanceof Fact.Filed filed)) {
            throw new IllegalStateException("fact " + first.position() + ": " + first.fact().kind()
                    + " (expected: the fact that filed it before)");
        }
        var entry = Entry.opened(book, registers.newest(filed.register()), first, filed);
        var evidence = new ArrayList<>(filed.evidence());
        var lines = new ArrayList<Postings.Posted>();
        var should = contributions(entry);
        Postings.expected(first.entry(), first.position(), List.of(), should).ifPresent(lines::add);
        long count = 1;
        for (next = advance(); next.isPresent() && next.get().entry() == first.entry(); next = advance()) {
            var recorded = next.get();
            entry = entry.after(registers.on(entry.register(), entry.day()), recorded);
            evidence.addAll(recorded.fact().files());
            var before = should;
            should = contributions(entry);
            Postings.expected(first.entry(), recorded.position(), before, should).ifPresent(lines::add);
            count++;
        }
        return new Rebuilt(entry, count, evidence, lines,
                OpenClock.of(registers.on(entry.register(), entry.day()), entry));
    }

    private List<Contribution> contributions(Entry entry) {
        return Contributions.of(registers.on(entry.register(), entry.day()), entry.place(), entry.values());
    }
}
