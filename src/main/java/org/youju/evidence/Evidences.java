package org.youju.evidence;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
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
    /// How many files wait for the disk together.
    private static final int SIDE_BY_SIDE = 16;

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
        kept.picture().ifPresent(picture -> store.insert(Map.of(kept.evidence().digest(), picture)));
        return kept.evidence();
    }

    /// A file on its way in.
    ///
    /// @param content opened when its turn comes
    public record Incoming(String name, Supplier<InputStream> content) {}

    /// The same for many at once, in their order: what takes time is to wait for the disk, and it writes many in the
    /// time of one. All of them are on disk, synchronised, when this returns.
    public List<Evidence> keepAll(List<Incoming> files) {
        var kept = new ArrayList<EvidenceVault.Kept>(files.size());
        try (var side = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            var keeping = files.stream()
                    .map(file -> side.submit(() -> vault.keep(file.name(), file.content().get())))
                    .toList();
            for (var one : keeping) {
                kept.add(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("evidence: interrupted (expected: all files kept)", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
        var pictures = new LinkedHashMap<String, Picture>();
        kept.forEach(one -> one.picture().ifPresent(picture -> pictures.put(one.evidence().digest(), picture)));
        store.insert(pictures);
        return kept.stream().map(EvidenceVault.Kept::evidence).toList();
    }

    /// Writes down which entries use which files, in the transaction that says so and under the lock of its book: so
    /// of two copies one is always the second, and is found.
    public void use(int book, List<Use> uses) {
        if (uses.isEmpty()) {
            return;
        }
        var photos = uses.stream().map(Use::evidence).filter(Evidence::isPhoto).distinct().toList();
        var fresh = new HashSet<>(store.use(book, uses));
        fresh.retainAll(photos.stream().map(Evidence::digest).toList());
        if (fresh.isEmpty()) {
            return;
        }
        lookAtThoseNotSeen(photos);
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
                .forEach(photo -> vault.look(photo)
                        .ifPresent(picture -> store.insert(Map.of(photo.digest(), picture))));
    }

    private void compare(int book, Set<String> fresh) {
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
