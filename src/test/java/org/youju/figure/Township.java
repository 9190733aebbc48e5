package org.youju.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.youju.account.Officer;
import org.youju.entry.EntryId;
import org.youju.evidence.Evidence;
import org.youju.evidence.EvidenceVault;
import org.youju.kernel.Parsed;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.By;
import org.youju.ledger.Draft;
import org.youju.ledger.Entries;
import org.youju.ledger.FieldReading;
import org.youju.ledger.Ledger;
import org.youju.ledger.Receipt;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.ledger.Requests;
import org.youju.pack.Pack;
import org.youju.pack.PackReader;
import org.youju.pack.Register;
import org.youju.place.Place;
import org.youju.place.Places;
import org.youju.posting.Contributions;
import org.youju.secret.Secrets;

/// A made-up township where tests file entries in words, as an office would.
final class Township {
    static final PlaceCode CODE = new PlaceCode("990101001000");
    static final Officer SYSTEM = Officer.system("test");
    private static final Officer APPROVER = Officer.system("approver");
    static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
    private static final Instant NOW = Instant.parse("2026-02-01T02:00:00Z");

    private final Ledger ledger;
    private final Requests requests;
    private final References references;
    private final Entries entries;
    private final Registers registers;
    private final Pack pack;

    /// Founds townships, with as much of the program as they need.
    record Founder(
            Places places, Ledger ledger, Requests requests, References references, Entries entries, Registers registers,
            Pack pack) {
        /// Its places are added within the caller's transaction.
        Township found(int villages) {
            return new Township(this, villages);
        }
    }

    /// As much of the program as figures stand on, with a pack; the program itself does not pick it up in other tests.
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"org.youju.web", "org.youju.place", "org.youju.account", "org.youju.calendar", "org.youju.evidence",
                "org.youju.posting",
                "org.youju.ledger", "org.youju.figure"},
            excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static class Program {
        @Bean
        static Clock clock() {
            return Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        static Secrets secrets() {
            return new Secrets(new byte[32]);
        }

        @Bean
        static EvidenceVault vault() {
            return new EvidenceVault(Path.of("target", "test-evidence"));
        }

        @Bean
        static Founder founder(
                Places places, Ledger ledger, Requests requests, References references, Entries entries,
                Registers registers, Pack pack) {
            return new Founder(places, ledger, requests, references, entries, registers, pack);
        }
    }

    static class EveryFormula extends Program {
        @Bean
        static Pack pack() {
            return PackReader.read(Path.of("src", "test", "resources", "packs", "figures"));
        }
    }

    private Township(Founder founder, int villages) {
        this.ledger = founder.ledger();
        this.requests = founder.requests();
        this.references = founder.references();
        this.entries = founder.entries();
        this.registers = founder.registers();
        this.pack = founder.pack();
        var since = LocalDate.of(2000, 1, 1);
        founder.places().add(Place.of(CODE, Place.COUNTRY, "青河镇", since));
        IntStream.rangeClosed(1, villages).forEach(
                number -> founder.places().add(Place.of(village(number), CODE, "第" + number + "村", since)));
    }

    static PlaceCode village(int number) {
        return new PlaceCode("990101001%03d".formatted(number));
    }

    static Question year(int year) {
        return Question.year(CODE, year, TODAY);
    }

    static Question at(int year, long position) {
        return new Question(CODE, Period.year(year), TODAY, OptionalLong.of(position));
    }

    static Question on(int year, String day) {
        return Question.year(CODE, year, LocalDate.parse(day));
    }

    /// Files an entry; pairs of field and what a spreadsheet would have in it.
    EntryId file(String register, PlaceCode place, String state, String... fields) {
        return file(register, place, state.isEmpty() ? Optional.empty() : Optional.of(state), words(fields));
    }

    EntryId file(String register, PlaceCode place, Optional<String> state, Map<String, String> words) {
        var definition = definition(register, words);
        var evidence = state.map(in -> evidence(definition.moves().stream()
                        .filter(move -> move.to().equals(in))
                        .mapToInt(move -> move.evidence())
                        .max()
                        .orElse(0)))
                .orElse(List.of());
        var named = references.asking(CODE).resolved(definition, values(definition, words));
        assertThat(named.mistakes()).as("%s %s", register, words).isEmpty();
        var draft = Draft.of(definition, place, state, named.values(), evidence);
        return switch (draft) {
            case Parsed.Ok<Draft>(var right) -> ledger.file(right, true, by()).entry();
            case Parsed.Wrong<Draft>(var mistakes) ->
                    throw new AssertionError(register + " " + words + ": " + mistakes);
        };
    }

    /// The definition of the day the words say.
    private Register definition(String register, Map<String, String> words) {
        for (var version : pack.registerVersions(register)) {
            var read = FieldReading.form(version, words).values().get(version.day());
            if (Contributions.day(read).filter(version.validity()::contains).isPresent()) {
                return version;
            }
        }
        return registers.newest(register);
    }

    long move(EntryId entry, String move, Map<String, String> words) {
        var now = entries.entry(entry, SYSTEM);
        var register = registers.on(now.register(), now.day());
        var needed = register.move(move).map(step -> step.evidence()).orElse(0);
        var by = register.move(move).filter(step -> step.approval()).isPresent() ? approver() : by();
        return ledger.move(entry, move, values(register, words), "按例办理", evidence(needed), by).position();
    }

    long correct(EntryId entry, Map<String, String> words) {
        var now = entries.entry(entry, SYSTEM);
        var register = registers.on(now.register(), now.day());
        var fields = new LinkedHashMap<>(entries.readable(register, now, SYSTEM));
        fields.putAll(values(register, words));
        words.forEach((field, word) -> {
            if (word.isBlank()) {
                fields.remove(field);
            }
        });
        return granted(ledger.correct(entry, fields, now.position(), "填错了", by()));
    }

    long withdraw(EntryId entry) {
        return granted(ledger.withdraw(entry, "重复登记", by()));
    }

    /// What counted already was only asked for: somebody else agrees.
    private long granted(Receipt receipt) {
        return receipt.isRequest()
                ? requests.approve(receipt.entry(), receipt.position(), approver()).position()
                : receipt.position();
    }

    private static Map<String, Object> values(Register register, Map<String, String> words) {
        var read = FieldReading.form(register, words);
        if (!read.mistakes().isEmpty()) {
            throw new AssertionError(register.id() + " " + words + ": " + read.mistakes());
        }
        return read.values();
    }

    private static List<Evidence> evidence(int files) {
        return IntStream.range(0, files)
                .mapToObj(number -> new Evidence("%064x".formatted(number), number + ".jpg", "image/jpeg", 1))
                .toList();
    }

    static Map<String, String> words(String... fields) {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            words.put(fields[i], fields[i + 1]);
        }
        return words;
    }

    static By by() {
        return new By(SYSTEM, NOW);
    }

    private static By approver() {
        return new By(APPROVER, NOW);
    }

    static Optional<BigDecimal> number(String words) {
        return Optional.of(new BigDecimal(words));
    }
}
