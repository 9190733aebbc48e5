package org.youju.comparison;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youju.comparison.Issued.Slot;
import org.youju.manuscript.Manuscript;
import org.youju.manuscript.Manuscript.By;
import org.youju.manuscript.Manuscript.Witness;

/// What the marks in the returned file say of its figures. Names that were never given are not heard.
final class Witnesses {
    private final Map<String, List<Witness>> bookmarks = new HashMap<>();
    private final Map<String, List<Witness>> tags = new HashMap<>();
    private final Map<String, List<Witness>> titles = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<Integer, List<Witness>> byParagraph = new HashMap<>();

    Witnesses(Issued issued, Manuscript manuscript) {
        var known = new HashSet<String>();
        issued.slots().forEach(slot -> {
            keys.merge(slot.key(), 1, Integer::sum);
            named.computeIfAbsent(slot.title(), _ -> new HashSet<>()).add(slot.key());
            known.add(lower(slot.bookmark()));
        });
        for (var witness : manuscript.witnesses()) {
            boolean heard = switch (witness.by()) {
                case TAG -> keys.containsKey(witness.name()) && add(tags, witness.name(), witness);
                case TITLE -> named.containsKey(witness.name()) && add(titles, witness.name(), witness);
                case BOOKMARK -> known.contains(lower(witness.name())) && add(bookmarks, lower(witness.name()), witness);
            };
            if (heard) {
                byParagraph.computeIfAbsent(witness.paragraph(), _ -> new java.util.ArrayList<>()).add(witness);
            }
        }
    }

    private static boolean add(Map<String, List<Witness>> all, String name, Witness witness) {
        return all.computeIfAbsent(name, _ -> new java.util.ArrayList<>()).add(witness);
    }

    /// Whether the file still has any of our marks. One that has none was pasted as plain text, or its format or
    /// editor drops them all; then their absence says nothing.
    boolean any() {
        return !byParagraph.isEmpty();
    }

    /// How many of the figures in the one stretch have their marks in the other: what tells apart sentences that say
    /// the same.
    int votes(Issued issued, Stretch here, Stretch there) {
        if (!any()) {
            return 0;
        }
        var first = here.tokens().getFirst();
        var last = here.tokens().getLast();
        int votes = 0;
        for (var slot : issued.passages().get(first.paragraph()).slots()) {
            if (slot.from() < (first.paragraph() == last.paragraph() ? last.to() : Integer.MAX_VALUE)
                    && slot.to() > first.from()) {
                votes += there.tokens().stream().anyMatch(token -> token.figure() && confirm(slot, token)) ? 1 : 0;
            }
        }
        return votes;
    }

    /// Whether a mark of this figure is around the place.
    boolean confirm(Slot slot, Token token) {
        return around(token).stream().anyMatch(witness -> isOf(slot, witness));
    }

    /// What speaks against the figure standing here.
    Set<Doubt> against(Slot slot, Token token) {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (!any()) {
            return doubts;
        }
        var around = around(token);
        boolean own = around.stream().anyMatch(witness -> isOf(slot, witness));
        var marks = bookmarks.getOrDefault(lower(slot.bookmark()), List.of());
        var tagged = tags.getOrDefault(slot.key(), List.of());
        if (marks.stream().anyMatch(mark -> !covers(mark, token))) {
            doubts.add(Doubt.MARK_ELSEWHERE);
        }
        if (!own && marks.isEmpty()) {
            doubts.add(tagged.isEmpty() || tagged.size() < keys.getOrDefault(slot.key(), 0)
                    ? Doubt.MARK_GONE
                    : Doubt.MARK_ELSEWHERE);
        }
        if (marks.size() > 1 || tagged.size() > keys.getOrDefault(slot.key(), 0)) {
            doubts.add(Doubt.MARK_TWICE);
        }
        if (around.stream().anyMatch(witness -> witness.by() != By.TITLE && !isOf(slot, witness))) {
            doubts.add(Doubt.MARK_OF_ANOTHER);
        }
        return doubts;
    }

    /// Where a figure whose sentence is gone still has a mark of its own with something in it.
    Optional<Witness> alone(Slot slot) {
        var marks = bookmarks.getOrDefault(lower(slot.bookmark()), List.of());
        var all = marks.isEmpty() && keys.getOrDefault(slot.key(), 0) == 1
                ? tags.getOrDefault(slot.key(), List.of())
                : marks;
        return all.stream().filter(witness -> witness.to() > witness.from()).findFirst();
    }

    private List<Witness> around(Token token) {
        return byParagraph.getOrDefault(token.paragraph(), List.of()).stream()
                .filter(witness -> covers(witness, token))
                .toList();
    }

    private static boolean covers(Witness witness, Token token) {
        return witness.paragraph() == token.paragraph() && witness.from() < token.to() && witness.to() > token.from();
    }

    private boolean isOf(Slot slot, Witness witness) {
        return switch (witness.by()) {
            case TAG -> witness.name().equals(slot.key());
            case TITLE -> named.getOrDefault(witness.name(), Set.of()).equals(Set.of(slot.key()));
            case BOOKMARK -> lower(witness.name()).equals(lower(slot.bookmark()));
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
