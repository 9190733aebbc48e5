package org.youju.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.ledger.Entries;
import org.youju.pack.Formula;
import org.youju.pack.Pack;
import org.youju.place.Place;
import org.youju.place.Places;
import org.youju.posting.Postings;

/// Reads figures. All figures of one call are read from one snapshot, so that parts and wholes agree.
@Component
public class Figures {
    private final Pack pack;
    private final Places places;
    private final Postings postings;
    private final Entries entries;
    private final Targets targets;
    private final Clock clock;

    Figures(Pack pack, Places places, Postings postings, Entries entries, Targets targets, Clock clock) {
        this.pack = pack;
        this.places = places;
        this.postings = postings;
        this.entries = entries;
        this.targets = targets;
        this.clock = clock;
    }

    /// The question for a year as it is seen today.
    public Question today(PlaceCode place, int year) {
        return Question.year(place, year, LocalDate.now(clock));
    }

    /// Every indicator in force at the end of the period, by number.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Figure> all(Question question, Officer officer) {
        var computation = computation(question, officer).ofAll();
        return pack.indicators(question.period().to()).stream()
                .map(indicator -> computation.figure(indicator.id()))
                .toList();
    }

    /// The same, each against its target and the year before.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Standing> standings(Question question, Officer officer) {
        var computation = computation(question, officer).ofAll();
        var set = targets.of(question.place(), question.period().to().getYear());
        return pack.indicators(question.period().to()).stream()
                .map(indicator -> computation.standing(indicator.id(), Optional.ofNullable(set.get(indicator.id()))))
                .toList();
    }

    /// The first of them that have something to say, those with a target before the others; each part of what they are
    /// made of is looked at only if it is needed for that many.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Standing> leading(int most, Question question, Officer officer) {
        var computation = computation(question, officer);
        var set = targets.of(question.place(), question.period().to().getYear());
        return pack.indicators(question.period().to()).stream()
                // Part of a year against a whole one has fallen by nine tenths and alarms everybody.
                .filter(indicator -> !(indicator.formula() instanceof Formula.Growth))
                .sorted(Comparator.comparing(indicator -> !set.containsKey(indicator.id())))
                .filter(indicator -> computation.figure(indicator.id()).exact().isPresent())
                .limit(most)
                .map(indicator -> computation.standing(indicator.id(), Optional.ofNullable(set.get(indicator.id()))))
                .toList();
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Standing standing(String indicator, Question question, Officer officer) {
        var target = targets.of(indicator, question.place(), question.period().to().getYear());
        return computation(question, officer).standing(indicator, target);
    }

    /// The same indicator for each place right below, where its records are kept for them; otherwise nothing.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Figure> below(String indicator, Question question, Officer officer) {
        if (question.place().isVillage()) {
            return List.of();
        }
        var children = places.children(question.place());
        boolean villages = children.stream().allMatch(place -> place.code().isVillage());
        if (villages && !new Explanation(pack, question.period().to()).isKeptByVillage(indicator)) {
            return List.of();
        }
        return children.stream()
                .filter(place -> place.existed().contains(question.period().to()))
                .map(place -> new Question(place.code(), question.period(), question.asOf(), question.position()))
                .map(below -> computation(below, officer).figure(indicator))
                .toList();
    }

    /// The target of a place, and how it is divided among the places right below and the offices.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Breakdown breakdown(String indicator, Question question, Officer officer) {
        computation(question, officer).definition(indicator);
        int year = question.period().to().getYear();
        var below = places.children(question.place()).stream()
                .filter(place -> place.existed().contains(question.period().to()))
                .toList();
        var set = targets.among(indicator, below.stream().map(Place::code).toList(), year);
        var shares = new ArrayList<Breakdown.Share>();
        for (var place : below) {
            var there = new Question(place.code(), question.period(), question.asOf(), question.position());
            var standing = computation(there, officer).standing(indicator, Optional.empty());
            shares.add(new Breakdown.Share(place.code().value(), Text.same(place.title()), false,
                    Optional.ofNullable(set.get(place.code())), Optional.of(standing.figure()), standing.lastYear()));
        }
        var offices = targets.ofOffices(indicator, question.place(), year);
        places.offices(question.place()).forEach(office -> shares.add(new Breakdown.Share(office.id(), office.title(),
                true, Optional.ofNullable(offices.get(office.id())), Optional.empty(), Optional.empty())));
        return new Breakdown(targets.of(indicator, question.place(), year), shares);
    }

    /// Its trace added up against the figure; nothing for one computed from others.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<TraceCheck> check(String indicator, Question question, Officer officer) {
        return computation(question, officer).traces().check(indicator);
    }

    /// The position the book of a township or village has reached; nothing for a place with several books.
    public OptionalLong reached(PlaceCode place) {
        return Place.Kind.of(place.township()) == Place.Kind.TOWNSHIP
                ? OptionalLong.of(entries.position(place.township()))
                : OptionalLong.empty();
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Figure figure(String indicator, Question question, Officer officer) {
        return computation(question, officer).figure(indicator);
    }

    /// Whether each claim in force at the end of the period may be made.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Judgement> claims(Question question, Officer officer) {
        var judge = judge(question, officer);
        return pack.claims(question.period().to()).stream().map(judge::judge).toList();
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Judgement claim(String id, Question question, Officer officer) {
        var claim = pack.claim(id, question.period().to())
                .orElseThrow(() -> FigureProblem.CLAIM_UNKNOWN.refused(question.period().to(), id));
        return judge(question, officer).judge(claim);
    }

    private Judge judge(Question question, Officer officer) {
        return new Judge(computation(question, officer),
                targets.of(question.place(), question.period().to().getYear()));
    }

    /// Figures of one question that are read as they are asked for, each once: what a text needs that uses some of
    /// them. It is good within the transaction of its caller, which must be one snapshot.
    @Transactional(propagation = Propagation.MANDATORY)
    public Snapshot snapshot(Question question, Officer officer) {
        return snapshot(question, computation(question, officer).ofAll(), officer);
    }

    /// The same, where it is known what will mostly be asked for: that is read together, and anything else when it is
    /// asked for.
    public Snapshot snapshot(Question question, Set<String> expected, Officer officer) {
        var ids = new HashSet<>(expected);
        ids.addAll(targets.of(question.place(), question.period().to().getYear()).keySet());
        return snapshot(question, computation(question, officer).expecting(ids), officer);
    }

    private Snapshot snapshot(Question question, FigureComputation computation, Officer officer) {
        var below = places.children(question.place()).stream()
                .filter(place -> place.existed().contains(question.period().to()))
                .map(Place::code)
                .toList();
        return new Snapshot(question, computation, targets.of(question.place(), question.period().to().getYear()), below,
                new Overruns(pack, postings), other -> computation(other, officer));
    }

    /// The entries a figure stands on, by day. A figure computed from others has parts instead.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Trace> trace(String indicator, Question question, int offset, int limit, Officer officer) {
        return computation(question, officer).traces().trace(indicator, offset, limit);
    }

    /// Whether the records an indicator rests on are kept for villages, so that it can be told for each of them.
    public static boolean isKeptByVillage(Pack pack, String indicator, LocalDate day) {
        return new Explanation(pack, day).isKeptByVillage(indicator);
    }

    private FigureComputation computation(Question question, Officer officer) {
        officer.must(Action.READ, "figures", question.place());
        return new FigureComputation(pack, postings, entries, targets, question, books(question));
    }

    private Map<PlaceCode, Integer> books(Question question) {
        var books = new HashMap<PlaceCode, Integer>();
        var townships = new HashMap<PlaceCode, Boolean>();
        places.subtree(question.place()).forEach(place -> townships.put(place.township(), true));
        for (var township : townships.keySet()) {
            entries.book(township).ifPresent(book -> books.put(township, book));
        }
        checkPosition(question, books);
        return books;
    }

    private void checkPosition(Question question, Map<PlaceCode, Integer> books) {
        if (question.position().isEmpty()) {
            return;
        }
        if (books.size() != 1) {
            throw FigureProblem.POSITION_OF_ONE_BOOK.refused();
        }
        long reached = entries.position(books.keySet().iterator().next());
        if (question.position().getAsLong() > reached) {
            throw FigureProblem.POSITION_AHEAD.refused(question.position().getAsLong(), reached);
        }
    }
}
