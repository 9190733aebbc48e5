package org.youju.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Register;
import org.youju.place.Place;
import org.youju.place.Places;

/// A township with two villages, which one test has to itself.
public final class Township {
    public static final Instant NOON = Instant.parse("2025-06-01T04:00:00.123Z");
    public static final Officer CLERK = Officer.system("test");
    /// Who approves what the clerk has filed.
    public static final Officer LEAD = Officer.system("lead");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Founder founder;
    public final PlaceCode code;
    public final PlaceCode first;
    public final PlaceCode second;

    private Township(Founder founder, int number) {
        this.founder = founder;
        var head = "990101%03d".formatted(number);
        this.code = new PlaceCode(head + "000");
        this.first = new PlaceCode(head + "201");
        this.second = new PlaceCode(head + "202");
    }

    /// Founds townships.
    public record Founder(
            Places places, Ledger ledger, Requests requests, Entries entries, Fsck fsck, Registers registers, LedgerStore store,
            JdbcClient jdbc, TransactionTemplate transactions) {
        public Township found() {
            var township = new Township(this, COUNT.incrementAndGet());
            transactions.executeWithoutResult(_ -> township.add());
            return township;
        }
    }

    private void add() {
        var since = LocalDate.of(1949, 10, 1);
        var places = founder.places();
        var parents = List.of("990000000000", "990100000000", "990101000000");
        var parent = Place.COUNTRY;
        for (var code : parents) {
            var place = new PlaceCode(code);
            if (!places.knows(place)) {
                places.add(Place.of(place, parent, "上级" + code.substring(0, 6), since));
            }
            parent = place;
        }
        places.add(Place.of(code, parent, "试验镇" + code.value().substring(6, 9), since));
        places.add(Place.of(first, code, "东村", since));
        places.add(Place.of(second, code, "西村", since));
    }

    public static By by() {
        return new By(CLERK, NOON);
    }

    public static By lead() {
        return new By(LEAD, NOON);
    }

    /// Fields as a form has them, read as their register's types: id, words, id, words …
    public Map<String, Object> fields(String register, String... words) {
        var form = new LinkedHashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            form.put(words[i], words[i + 1]);
        }
        var read = FieldReading.form(founder.registers().newest(register), form);
        if (!read.mistakes().isEmpty()) {
            throw new IllegalArgumentException(read.mistakes().toString());
        }
        return new LinkedHashMap<>(read.values());
    }

    public Draft draft(String register, PlaceCode place, String... words) {
        return draft(register, place, Optional.empty(), words);
    }

    public Draft draft(String register, PlaceCode place, Optional<String> state, String... words) {
        var fields = fields(register, words);
        return Draft.of(definition(register, fields), place, state, fields, List.of())
                .orThrow(mistakes -> new IllegalArgumentException(mistakes.toString()));
    }

    private Register definition(String register, Map<String, Object> fields) {
        var newest = founder.registers().newest(register);
        return org.youju.posting.Contributions.day(fields.get(newest.day()))
                .map(day -> founder.registers().on(register, day))
                .orElse(newest);
    }

    public EntryId file(String register, PlaceCode place, String... words) {
        return founder.ledger().file(draft(register, place, words), false, by()).entry();
    }

    public Receipt move(EntryId id, String move, String... words) {
        var entry = entry(id);
        boolean approval = founder.registers().on(entry.register(), entry.day()).move(move)
                .filter(step -> step.approval())
                .isPresent();
        return founder.ledger().move(id, move, fields(entry.register(), words), "理由", List.of(),
                approval ? lead() : by());
    }

    /// Changes some fields and leaves the others; the lead agrees where that is needed.
    public Receipt correct(EntryId id, String... words) {
        var entry = entry(id);
        var fields = founder.entries().readable(founder.registers().on(entry.register(), entry.day()), entry, CLERK);
        fields.putAll(fields(entry.register(), words));
        return granted(founder.ledger().correct(id, fields, entry.position(), "更正", by()));
    }

    public Receipt withdraw(EntryId id) {
        return granted(founder.ledger().withdraw(id, "重复", by()));
    }

    private Receipt granted(Receipt receipt) {
        return receipt.isRequest()
                ? founder.requests().approve(receipt.entry(), receipt.position(), lead())
                : receipt;
    }

    public Entry entry(EntryId id) {
        return founder.entries().entry(id, CLERK);
    }

    public int book() {
        return founder.entries().book(code).orElseThrow();
    }

    public long position() {
        return founder.entries().position(code);
    }

    public Optional<String> difference() {
        return founder.fsck().check(code).orElseThrow().difference();
    }

    public JdbcClient jdbc() {
        return founder.jdbc();
    }

    /// How many rows a table has of this book.
    public long rows(String table) {
        return founder.jdbc()
                .sql("select count(*) from " + table + " t join ledger.book b on b.id = t.book where b.place = ?")
                .param(code.value())
                .query(Long.class)
                .single();
    }
}
