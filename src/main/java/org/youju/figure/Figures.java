package org.youju.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.Entries;
import org.youju.pack.Pack;
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
        var computation = computation(question, officer);
        return pack.indicators(question.period().to()).stream()
                .map(indicator -> computation.figure(indicator.id()))
                .toList();
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Figure figure(String indicator, Question question, Officer officer) {
        return computation(question, officer).figure(indicator);
    }

    /// The entries a figure stands on, by day. A figure computed from others has parts instead.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Trace> trace(String indicator, Question question, int offset, int limit, Officer officer) {
        return computation(question, officer).trace(indicator, offset, limit);
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
