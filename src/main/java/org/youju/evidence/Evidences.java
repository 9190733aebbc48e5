package org.youju.evidence;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Keeps files of evidence, knows what pictures say of themselves, and finds those used twice.
@Component
public class Evidences {
    /// How many files one form may bring.
    public static final int MOST_AT_ONCE = 20;
    /// From so many new pictures on, comparing them here is quicker than asking the database for each.
    private static final int MANY = 64;

    private final EvidenceVault vault;
    private final EvidenceStore store;

    Evidences(EvidenceVault vault, EvidenceStore store) {
        this.vault = vault;
        this.store = store;
    }

    /// The files that an entry uses, by their digests in order.
    public record Used(long entry, List<String> digests) {}

    /// What a file field of a form may offer to choose from.
    public static String accepted() {
        return FileType.accepted();
    }

    /// Keeps a file under its digest; it is on disk, synchronised, when this returns. Refused if it is of a kind that is
    /// not kept, damaged, too large, or not what its name says.
    public Evidence keep(String name, InputStream content) {
        var kept = vault.keep(name, content);
        kept.picture().ifPresent(picture -> store.insert(kept.evidence().digest(), picture));
        return kept.evidence();
    }

    /// Writes down which entries use which files, in the transaction that says so and under the lock of its book: so
    /// of two copies one is always the second, and is found.
    public void use(int book, List<Use> uses) {
        if (uses.isEmpty()) {
            return;
        }
        lookAtThoseNotSeen(uses.stream().map(Use::evidence).filter(Evidence::isPhoto).distinct().toList());
        var fresh = store.use(book, uses);
        if (fresh.size() < MANY) {
            store.findLikenesses(book, fresh);
        } else {
            compare(book, fresh);
        }
    }

    /// A file may have been kept before pictures were looked at.
    private void lookAtThoseNotSeen(List<Evidence> photos) {
        var seen = store.pictures(photos.stream().map(Evidence::digest).toList());
        photos.stream()
                .filter(photo -> !seen.containsKey(photo.digest()))
                .forEach(photo -> vault.look(photo).ifPresent(picture -> store.insert(photo.digest(), picture)));
    }

    private void compare(int book, List<String> fresh) {
        var prints = store.prints(book);
        var mine = new HashSet<>(fresh);
        mine.retainAll(prints.keySet());
        var ones = new ArrayList<String>();
        var others = new ArrayList<String>();
        var distances = new ArrayList<Integer>();
        for (var digest : mine) {
            var print = prints.get(digest);
            prints.forEach((against, other) -> {
                boolean twice = mine.contains(against) && against.compareTo(digest) <= 0;
                if (!twice && !against.equals(digest)) {
                    print.distance(other).ifPresent(distance -> {
                        boolean inOrder = digest.compareTo(against) < 0;
                        ones.add(inOrder ? digest : against);
                        others.add(inOrder ? against : digest);
                        distances.add(distance);
                    });
                }
            });
        }
        store.insertLikenesses(book, ones, others, distances);
    }

    /// The entry counts no more: what it used may be used again.
    public void release(int book, long entry) {
        store.release(book, entry);
    }

    /// What pictures say of themselves, by digest; those that are no pictures, or are gone, are absent.
    public Map<String, Picture> pictures(Collection<Evidence> files) {
        var photos = files.stream().filter(Evidence::isPhoto).distinct().toList();
        return photos.isEmpty()
                ? Map.of()
                : store.pictures(photos.stream().map(Evidence::digest).collect(Collectors.toSet()));
    }

    /// The other entries of the book that use what this one uses.
    public List<Reuse> reuses(int book, long entry) {
        return store.ofEntry(book, entry);
    }

    /// All pairs of entries in a book that use the same, the latest entry first.
    public List<Reuse> reuses(int book, long offset, int limit) {
        return store.ofBook(book, offset, limit);
    }

    public long countReuses(int book) {
        return store.countOfBook(book);
    }

    /// What the entries of a book use, by their numbers: for comparing with the facts. Close the stream; it reads
    /// through a cursor within the transaction.
    public Stream<Used> byEntry(int book) {
        return store.byEntry(book);
    }
}
