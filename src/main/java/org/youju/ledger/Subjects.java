package org.youju.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.entry.Entry;
import org.youju.pack.FieldType;
import org.youju.pack.Pack;

/// Keeps the table of subjects: one line for each entry that stands and that the pack lets others refer to. It is
/// derived from the entries; where it does not agree with them at start, because it is new or the pack has changed, it
/// is written anew.
@Component
class Subjects implements SmartInitializingSingleton {
    /// A field of some register that refers to subjects.
    record Pointer(String register, String field) {}

    private final Pack pack;
    private final Registers registers;
    private final SubjectStore store;
    private final TransactionTemplate transactions;
    private final Set<String> referredTo = new LinkedHashSet<>();

    Subjects(Pack pack, Registers registers, SubjectStore store, PlatformTransactionManager transactions) {
        this.pack = pack;
        this.registers = registers;
        this.store = store;
        this.transactions = new TransactionTemplate(transactions);
        for (var id : pack.registerIds()) {
            pack.registerVersions(id).stream()
                    .flatMap(version -> version.fields().stream())
                    .filter(field -> field.type() == FieldType.REFERENCE)
                    .forEach(field -> referredTo.add(field.to()));
        }
    }

    /// Registers that others refer to.
    Set<String> registers() {
        return Set.copyOf(referredTo);
    }

    boolean isSubject(String register) {
        return referredTo.contains(register);
    }

    /// The fields by which entries may refer to those of a register.
    List<Pointer> pointers(String to) {
        var pointers = new LinkedHashSet<Pointer>();
        for (var id : pack.registerIds()) {
            for (var version : pack.registerVersions(id)) {
                version.fields().stream()
                        .filter(field -> field.type() == FieldType.REFERENCE && field.to().equals(to))
                        .forEach(field -> pointers.add(new Pointer(id, field.id())));
            }
        }
        return List.copyOf(pointers);
    }

    /// The subject an entry is, if it is one as it stands.
    Optional<Subject> of(Entry entry) {
        if (entry.isWithdrawn() || !isSubject(entry.register())) {
            return Optional.empty();
        }
        var definition = registers.on(entry.register(), entry.day());
        if (!definition.isSubject()) {
            return Optional.empty();
        }
        return Optional.ofNullable(entry.fields().get(definition.key().getFirst()))
                .map(String::valueOf)
                .map(key -> new Subject(entry.register(), key,
                        String.valueOf(entry.fields().getOrDefault(definition.name(), key)), entry.id()));
    }

    /// After a fact about the entry, in its transaction.
    void keep(int book, Entry entry) {
        if (isSubject(entry.register())) {
            of(entry).ifPresentOrElse(
                    subject -> store.put(book, subject), () -> store.remove(book, entry.id().number()));
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        store.forget(referredTo);
        for (var register : referredTo) {
            if (store.differs(register, pack.registerVersions(register))) {
                transactions.executeWithoutResult(_ -> writeAnew(register));
            }
        }
    }

    /// Under each book's lock, so that nothing filed meanwhile is lost.
    private void writeAnew(String register) {
        for (var book : store.lockedBooks(register)) {
            var subjects = new ArrayList<Subject>();
            store.entries(book, register).forEach(entry -> of(entry).ifPresent(subjects::add));
            store.replace(book, register, subjects);
        }
    }
}
