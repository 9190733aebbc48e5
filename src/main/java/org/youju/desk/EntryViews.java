package org.youju.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.account.Accounts;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.entry.Fact;
import org.youju.entry.FourEyes;
import org.youju.entry.Recorded;
import org.youju.evidence.Evidence;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.ledger.Entries;
import org.youju.ledger.OfficerPlaces;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.ledger.Requests;
import org.youju.ledger.Steps;
import org.youju.ledger.SubjectNames;
import org.youju.pack.Field;
import org.youju.pack.Measure;
import org.youju.pack.Move;
import org.youju.pack.Register;
import org.youju.place.Place;
import org.youju.place.Places;
import org.youju.posting.Contribution;
import org.youju.posting.Postings;

/// Makes of an entry what its page shows.
@Component
class EntryViews {
    /// @param moves those possible now that the officer may make
    /// @param forOthers those possible now that the officer might make if it were not their own work
    /// @param counted what it contributes to figures
    /// @param mayDecide whether the officer may grant or refuse the request that waits, if one does
    record EntryView(
            Entry entry,
            Register register,
            String name,
            String place,
            Text state,
            List<Value> values,
            List<Evidence> evidence,
            List<Move> moves,
            List<Move> forOthers,
            List<Counted> counted,
            List<History.Step> history,
            boolean mayDecide) {
        /// The request that waits for an answer.
        Optional<History.Step> request() {
            return history.stream().filter(step -> step.position() == entry.request()).findFirst();
        }

        String path() {
            return entry.id().path();
        }

        boolean isSensitive() {
            return register.isSensitive();
        }
    }

    /// @param words empty where there is no value
    /// @param href where the subject it refers to is shown; empty for all other values
    record Value(Field field, String words, String href) {}

    /// @param amount with its unit
    record Counted(Text title, LocalDate day, String amount) {}

    private final Entries entries;
    private final Registers registers;
    private final Places places;
    private final Postings postings;
    private final Accounts accounts;
    private final References references;

    EntryViews(
            Entries entries, Registers registers, Places places, Postings postings, Accounts accounts,
            References references) {
        this.references = references;
        this.entries = entries;
        this.registers = registers;
        this.places = places;
        this.postings = postings;
        this.accounts = accounts;
    }

    EntryView of(Entry entry, Officer officer, Language language) {
        var register = registers.on(entry.register(), entry.day());
        var facts = entries.history(entry.id(), officer);
        var names = references.names(entry, facts);
        var moves = moves(entry, register, officer).stream().collect(Collectors.partitioningBy(
                move -> FourEyes.keepsOut(move, facts, register, officer.login())));
        return new EntryView(
                entry,
                register,
                entries.name(entry, register, names, language),
                places.path(entry.place()).stream()
                        .filter(OfficerPlaces::hasBook)
                        .map(Place::title)
                        .collect(Collectors.joining(" ")),
                register.state(entry.state()).map(state -> state.title()).orElse(Text.same(entry.state())),
                register.fields().stream()
                        .map(field -> value(entry, field, names, language))
                        .toList(),
                facts.stream().flatMap(recorded -> recorded.fact().files().stream()).distinct().toList(),
                moves.get(false),
                moves.get(true),
                counted(entry, register),
                History.of(facts, register, shown(entry, names, language), people(language)),
                mayDecide(entry, facts, officer));
    }

    private static boolean mayDecide(Entry entry, List<Recorded> facts, Officer officer) {
        return officer.may(Action.MOVE, entry.register(), entry.place())
                && facts.stream().anyMatch(recorded -> recorded.position() == entry.request()
                        && !recorded.officer().equals(officer.login()));
    }

    /// A value as a list or a page shows it: a reference by the name of its subject, with the way there.
    Value value(Entry entry, Field field, SubjectNames names, Language language) {
        var value = entry.fields().get(field.id());
        var words = names.called(entry.id().book(), field, value, entries.shown(field, value, language));
        var href = names.of(entry.id().book(), field, value).map(subject -> subject.entry().path()).orElse("");
        return new Value(field, withUnit(field, words), href);
    }

    /// The same without its unit, which stands at the head of the list.
    Value listed(Entry entry, Field field, SubjectNames names, Language language) {
        var value = value(entry, field, names, language);
        return field.unit().isEmpty()
                ? value
                : new Value(field, entries.shown(field, entry.fields().get(field.id()), language), value.href());
    }

    private BiFunction<Field, Object, String> shown(Entry entry, SubjectNames names, Language language) {
        return (field, value) -> names.of(entry.id().book(), field, value)
                .filter(subject -> !subject.name().equals(subject.key()))
                .map(subject -> subject.name() + "（" + subject.key() + "）")
                .orElseGet(() -> entries.shown(field, value, language));
    }

    List<RequestPages.Line> lines(List<Requests.Waiting> waiting, Language language) {
        var people = people(language);
        var names = references.names(waiting.stream().map(Requests.Waiting::entry).toList());
        return waiting.stream()
                .map(one -> {
                    var register = registers.on(one.entry().register(), one.entry().day());
                    var reason = switch (one.asked().fact()) {
                        case Fact.CorrectionAsked asked -> asked.reason();
                        case Fact.WithdrawalAsked asked -> asked.reason();
                        case Fact other -> throw new IllegalStateException("request: " + other.kind()
                                + " (expected: correction_asked or withdrawal_asked)");
                    };
                    return new RequestPages.Line(one, register.title(), entries.name(one.entry(), register, names, language),
                            places.find(one.entry().place()).title(), people.apply(one.asked().officer()), reason);
                })
                .toList();
    }

    /// The sensitive fields of an entry that have a value, masked, by id.
    Map<String, String> masked(Register register, Entry entry) {
        var masked = new HashMap<String, String>();
        for (var field : register.fields()) {
            if (field.isSensitive() && entry.fields().containsKey(field.id())) {
                masked.put(field.id(), entries.shown(field, entry.fields().get(field.id()), Language.ZH));
            }
        }
        return masked;
    }

    static String withUnit(Field field, String words) {
        return words.isEmpty() || field.unit().isEmpty() ? words : words + " " + field.unit();
    }

    private static List<Move> moves(Entry entry, Register register, Officer officer) {
        return register.moves().stream()
                .filter(move -> move.from().contains(entry.state()))
                .filter(move -> officer.may(Steps.action(move), register.id(), entry.place()))
                .toList();
    }

    private List<Counted> counted(Entry entry, Register register) {
        var book = entries.book(entry.id().book());
        if (book.isEmpty()) {
            return List.of();
        }
        var measures = register.measures().stream().collect(Collectors.toMap(Measure::id, measure -> measure));
        var counted = new ArrayList<Counted>();
        for (Contribution one : postings.of(book.getAsInt(), entry.id().number())) {
            var measure = measures.get(one.measure());
            if (measure != null) {
                var amount = one.amount().toPlainString() + " " + measure.unit();
                counted.add(new Counted(measure.title(), one.day(), amount));
            }
        }
        return counted;
    }

    private Function<String, String> people(Language language) {
        Map<String, String> known = new HashMap<>();
        var system = new Text("系统", "System").in(language);
        return login -> known.computeIfAbsent(login, _ -> login.startsWith("system:")
                ? system + " " + login.substring("system:".length())
                : accounts.find(login).map(account -> account.name()).orElse(login));
    }
}
