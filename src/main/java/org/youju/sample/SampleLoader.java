package org.youju.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.account.Accounts;
import org.youju.account.Action;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.evidence.Evidence;
import org.youju.evidence.Evidences;
import org.youju.figure.Targets;
import org.youju.ledger.BulkFiling;
import org.youju.ledger.By;
import org.youju.ledger.Draft;
import org.youju.ledger.DraftSource;
import org.youju.ledger.Ledger;
import org.youju.ledger.Receipt;
import org.youju.ledger.References;
import org.youju.ledger.Requests;
import org.youju.ledger.Resolving;
import org.youju.ledger.Terms;
import org.youju.pack.Register;
import org.youju.place.Office;
import org.youju.place.PlaceRow;
import org.youju.place.Places;

/// Brings the sample township into the books. What is there already is passed over, so that a second run adds nothing.
///
/// Entries without a history go the way of an import; the few hundred with one are filed one by one, and each step of
/// theirs is taken by the officer whose it is. If we crash in between, a second run adds what is missing, except for
/// the steps that the last entry had still before it.
@Component
public class SampleLoader {
    private static final LocalDate SINCE = LocalDate.of(1949, 10, 1);
    private static final int AT_ONCE = 1_000;

    private final Places places;
    private final Accounts accounts;
    private final Targets targets;
    private final Ledger ledger;
    private final Terms terms;
    private final Requests requests;
    private final References references;
    private final BulkFiling bulk;
    private final Evidences evidences;
    private final TransactionTemplate transactions;
    private final Map<String, Officer> officers = new ConcurrentHashMap<>();

    SampleLoader(
            Places places, Accounts accounts, Targets targets, Ledger ledger, Terms terms, Requests requests,
            References references, BulkFiling bulk, Evidences evidences, PlatformTransactionManager transactions) {
        this.places = places;
        this.accounts = accounts;
        this.targets = targets;
        this.ledger = ledger;
        this.terms = terms;
        this.requests = requests;
        this.references = references;
        this.bulk = bulk;
        this.evidences = evidences;
        this.transactions = new TransactionTemplate(transactions);
    }

    /// What a run added.
    ///
    /// @param steps moves, corrections and withdrawals
    public record Loaded(long entries, long steps) {}

    /// Its officers cannot sign in until somebody gives them a password.
    public Loaded load(SampleTownship sample) {
        var system = Officer.system("sample");
        officers.clear();
        addPlaces(sample);
        addOffices(sample);
        sample.officers().forEach(officer -> addOfficer(officer, system));
        if (isLoaded(sample)) {
            return new Loaded(0, 0);
        }
        var loaded = addStories(sample, system);
        sample.targets().forEach(target -> targets.set(target.indicator(), sample.township(), target.year(),
                target.value(), system, LocalDate.of(target.year(), 1, 15).atStartOfDay().toInstant(ZoneOffset.UTC)));
        return loaded;
    }

    /// Targets are set last: once the last one is there, so is all before it, and no story need be told to find out.
    private boolean isLoaded(SampleTownship sample) {
        var last = sample.targets().getLast();
        return targets.of(last.indicator(), sample.township(), last.year()).isPresent();
    }

    private void addPlaces(SampleTownship sample) {
        var rows = sample.places().stream()
                .map(place -> new PlaceRow(place.name(), place.code().value(), place.name(), ""))
                .toList();
        var mistakes = places.addAll(rows, SINCE);
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("sample places: " + mistakes + " (expected: no mistakes)");
        }
    }

    private void addOffices(SampleTownship sample) {
        var known = places.offices(sample.township()).stream().map(Office::id).toList();
        sample.offices().stream().filter(office -> !known.contains(office.id())).forEach(places::add);
    }

    private void addOfficer(SampleOfficer officer, Officer system) {
        if (accounts.find(officer.login()).isEmpty()) {
            accounts.createLocked(officer.login(), officer.name(), system);
            accounts.grant(officer.login(), new Grant(role(officer), officer.place()), system);
        }
    }

    private static Role role(SampleOfficer officer) {
        return switch (officer.post()) {
            case HEAD -> Role.HEAD;
            case LEADER -> Role.LEADER;
            case DRAFTER -> Role.DRAFTER;
            case APPROVER, CLERK -> Role.OFFICER;
            case VILLAGE_CLERK -> Role.CLERK;
        };
    }

    private Loaded addStories(SampleTownship sample, Officer system) {
        var stories = StoryOrder.inOrder(sample, sample.stories());
        long filed = 0;
        long steps = 0;
        var rest = new ArrayDeque<>(stories);
        while (!rest.isEmpty()) {
            var alike = StoryOrder.alike(rest);
            var register = sample.register(alike.getFirst().register());
            if (alike.getFirst().then().isEmpty()) {
                filed += file(sample, register, alike, system);
                continue;
            }
            for (int from = 0; from < alike.size(); from += AT_ONCE) {
                var some = alike.subList(from, Math.min(alike.size(), from + AT_ONCE));
                var added = transactions.execute(_ -> tell(sample, register, some));
                filed += added.entries();
                steps += added.steps();
            }
        }
        return new Loaded(filed, steps);
    }

    /// Stories with a history, many in a transaction: what takes time is to be told by the disk that one is over.
    private Loaded tell(SampleTownship sample, Register register, List<Story> stories) {
        long filed = 0;
        long steps = 0;
        var known = references.knowing(sample.township(), register.id());
        var kept = kept(stories.stream().flatMap(SampleLoader::photographs));
        var drafts = new LinkedHashMap<Draft, Story>();
        stories.forEach(story -> drafts.put(draft(register, story, known, kept), story));
        drafts.keySet().removeAll(ledger.recorded(sample.township(), drafts.keySet()));
        for (var one : drafts.entrySet()) {
            var story = one.getValue();
            var receipt = ledger.file(one.getKey(), false, new By(officer(story.officer()), story.at()));
            follow(sample, story, one.getKey().fields(), receipt, kept);
            filed++;
            steps += story.then().size();
        }
        return new Loaded(filed, steps);
    }

    /// By whoever files them, or by the system for those who may not import.
    private long file(SampleTownship sample, Register register, List<Story> stories, Officer system) {
        long added = 0;
        var byOfficer = stories.stream().collect(groupingBy(
                story -> Optional.of(officer(story.officer()))
                        .filter(officer -> officer.may(Action.IMPORT, register.id(), sample.township()))
                        .orElse(system),
                LinkedHashMap::new, toList()));
        for (var one : byOfficer.entrySet()) {
            var known = references.knowing(sample.township(), register.id());
            var source = new StorySource(filings(register, one.getValue(), known));
            added += bulk.file(sample.township(), register, source, one.getKey()).added();
        }
        return added;
    }

    private List<DraftSource.Incoming> filings(Register register, List<Story> stories, Resolving known) {
        var kept = kept(stories.stream().flatMap(story -> story.photographs().stream()));
        return IntStream.range(0, stories.size())
                .parallel()
                .mapToObj(i -> new DraftSource.Incoming(draft(register, stories.get(i), known, kept), i + 1, stories.get(i).at()))
                .toList();
    }

    private void follow(
            SampleTownship sample, Story story, Map<String, Object> as, Receipt filed, Map<Photograph, Evidence> kept) {
        var entry = filed.entry();
        var fields = new LinkedHashMap<>(as);
        long seen = filed.position();
        for (var step : story.then()) {
            var by = new By(officer(step.officer()), step.at());
            var receipt = switch (step) {
                case Story.Step.Move move -> {
                    fields.putAll(move.fields());
                    yield ledger.move(entry, move.move(), move.fields(), move.reason(),
                            move.photographs().stream().map(kept::get).toList(), by);
                }
                case Story.Step.Correct correct -> {
                    fields.putAll(correct.fields());
                    yield ledger.correct(entry, fields, seen, correct.reason(), by);
                }
                case Story.Step.Withdraw(var reason, _, _) -> ledger.withdraw(entry, reason, by);
                case Story.Step.Extend(var term, var more, var on, var reason, _, _) ->
                    terms.extend(entry, term, more, on, reason, by);
                case Story.Step.Pause(var term, var ground, var on, var reason, _, _) ->
                    terms.pause(entry, term, ground, on, reason, by);
                case Story.Step.Resume(var term, var on, _, _) -> terms.resume(entry, term, on, "", by);
            };
            seen = receipt.isRequest() ? granted(sample, receipt, story, by).position() : receipt.position();
        }
    }

    /// What counted already was only asked for; somebody else of the township agrees a few minutes later.
    private Receipt granted(SampleTownship sample, Receipt request, Story story, By asker) {
        var another = sample.officers().stream()
                .map(SampleOfficer::login)
                .filter(login -> !login.equals(asker.officer().login()))
                .map(this::officer)
                .filter(officer -> officer.may(Action.MOVE, story.register(), story.place()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "sample officers: nobody else who may approve " + story.register() + " (expected: one)"));
        return requests.approve(request.entry(), request.position(), new By(another, asker.at().plusSeconds(300)));
    }

    private Draft draft(Register register, Story story, Resolving references, Map<Photograph, Evidence> kept) {
        var read = references.resolved(register, story.fields());
        if (!read.mistakes().isEmpty()) {
            throw new IllegalStateException(
                    register.id() + ": " + story.fields() + " (expected: no mistakes, but " + read.mistakes() + ")");
        }
        return Draft.of(register, story.place(), Optional.of(story.state()), read.values(),
                        story.photographs().stream().map(kept::get).toList())
                .orThrow(mistakes -> new IllegalStateException(
                        register.id() + ": " + story.fields() + " (expected: no mistakes, but " + mistakes + ")"));
    }

    /// All that the files of a story show, those of its steps included.
    private static Stream<Photograph> photographs(Story story) {
        return Stream.concat(story.photographs().stream(), story.then().stream()
                .flatMap(step -> step instanceof Story.Step.Move move ? move.photographs().stream() : Stream.of()));
    }

    private Map<Photograph, Evidence> kept(Stream<Photograph> photographs) {
        var all = photographs.distinct().toList();
        var files = evidences.keepAll(all.stream()
                .map(one -> new Evidences.Incoming(one.fileName(), () -> new ByteArrayInputStream(one.bytes())))
                .toList());
        return IntStream.range(0, all.size()).boxed().collect(toMap(all::get, files::get));
    }

    private Officer officer(String login) {
        return officers.computeIfAbsent(login, _ -> accounts.officer(login).orElseThrow(() ->
                new IllegalStateException("account " + login + " (expected: one that is enabled)")));
    }
}
