package org.youju.place;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.youju.kernel.Mistake;
import org.youju.kernel.PlaceCode;

/// The places this system knows.
///
/// The tree is kept in memory. A change made here shows at once, one made by another process within [#TRUSTED].
@Component
public class Places {
    private static final Duration TRUSTED = Duration.ofSeconds(2);

    private record Remembered(Tree tree, Instant checked) {}

    private final PlaceStore store;
    private final Clock clock;
    private final AtomicReference<Optional<Remembered>> memory = new AtomicReference<>(Optional.empty());

    Places(PlaceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The place of this code; refused with PLACE_UNKNOWN when there is none.
    public Place find(PlaceCode code) {
        return tree().get(code);
    }

    public boolean knows(PlaceCode code) {
        return tree().find(code).isPresent();
    }

    public List<Place> all() {
        return tree().all();
    }

    /// The places directly below, by code.
    public List<Place> children(PlaceCode code) {
        return tree().children(code);
    }

    /// The place and everything below it, each after its parent.
    public List<PlaceCode> subtree(PlaceCode code) {
        return tree().subtree(code);
    }

    /// From the country down to the place itself.
    public List<Place> path(PlaceCode code) {
        return tree().path(code);
    }

    /// Whether the place is `above` itself or somewhere below it. A place nobody knows is within nothing.
    public boolean isWithin(PlaceCode code, PlaceCode above) {
        var tree = tree();
        return tree.find(code).isPresent() && tree.isWithin(code, above);
    }

    public List<Place> townships() {
        return tree().all().stream()
                .filter(place -> place.kind() == Place.Kind.TOWNSHIP)
                .toList();
    }

    /// The township of an instance that serves one; refused when it serves none or several.
    public Place onlyTownship() {
        var townships = townships();
        if (townships.size() != 1) {
            throw PlaceProblem.NOT_ONE_TOWNSHIP.refused(townships.size());
        }
        return townships.getFirst();
    }

    /// The township a village belongs to, which is also where its book is kept; a township's is itself.
    public Place townshipOf(PlaceCode code) {
        return tree().path(code).stream()
                .filter(place -> place.kind() == Place.Kind.TOWNSHIP)
                .findFirst()
                .orElseThrow(() -> PlaceProblem.NO_TOWNSHIP.refused(find(code).title()));
    }

    @Transactional
    public void add(Place place) {
        var known = tree().find(place.code());
        if (known.isPresent()) {
            throw PlaceProblem.PLACE_KNOWN_ALREADY.refused(place.code(), known.get().title());
        }
        find(place.parent());

        store.insert(place);
        changed();
    }

    /// Ends a place: on the day after its last, it is no more. What happened there stays there.
    @Transactional
    public void end(PlaceCode code, LocalDate lastDay) {
        find(code);
        store.end(code, lastDay);
        changed();
    }

    /// Adds the places of a list: all of them, or none and everything that is wrong with the list. Places that are
    /// already there under the same name are passed over, so that a list may be handed in again when it has grown.
    @Transactional
    public List<Mistake> addAll(List<PlaceRow> rows, LocalDate since) {
        var list = new PlaceList(all(), since);
        rows.forEach(list::take);
        var mistakes = list.mistakes();
        if (mistakes.isEmpty() && !list.fresh().isEmpty()) {
            list.fresh().forEach(store::insert);
            changed();
        }
        return mistakes;
    }

    public List<Office> offices(PlaceCode township) {
        return store.offices(find(township).code());
    }

    @Transactional
    public void add(Office office) {
        if (offices(office.township()).stream().anyMatch(known -> known.id().equals(office.id()))) {
            throw PlaceProblem.OFFICE_KNOWN_ALREADY.refused(office.id());
        }
        store.insert(office);
    }

    private Tree tree() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return read(); // this transaction sees places that nobody else may see yet
        }
        var now = clock.instant();
        var remembered = memory.get();
        if (remembered.isPresent() && now.isBefore(remembered.get().checked().plus(TRUSTED))) {
            return remembered.get().tree();
        }
        var tree = remembered
                .map(Remembered::tree)
                .filter(old -> old.edition() == store.edition())
                .orElseGet(this::read);
        memory.compareAndSet(remembered, Optional.of(new Remembered(tree, now)));
        return tree;
    }

    /// The number is read before the places: read the other way, a change between the two would never be noticed.
    private Tree read() {
        return new Tree(store.edition(), store.places());
    }

    private void changed() {
        store.countChange();
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(Places.this);
                memory.set(Optional.empty());
            }
        });
    }
}
