package org.youju.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.youju.comparison.Issued.Slot;
import org.youju.comparison.ParagraphChange.Fate;
import org.youju.comparison.ParagraphChange.Kind;
import org.youju.comparison.ParagraphChange.Part;
import org.youju.comparison.ParagraphChange.Word;

/// Says of each paragraph what became of it.
final class Paragraphs {
    /// Of the shorter of the two, how much must be the other's.
    private static final double OWN = 0.3;

    private final Search.Lines here;
    private final Search.Lines there;
    private final Map<Integer, List<Stop>> stops = new HashMap<>();
    private final int[] to;
    private final int[] from;

    /// A figure that may be put back into its place.
    record Filling(Place place, Slot slot, int passage) {}

    private record Stop(int from, int to, Part part) {}

    private record Share(int passage, int paragraph, int tokens) {}

    /// @param flagged numbers that are no figures, or not certainly
    Paragraphs(Search.Lines here, Search.Lines there, Search search, List<Filling> fillings, List<Place> flagged) {
        this.here = here;
        this.there = there;
        to = new int[here.texts().size()];
        from = new int[there.texts().size()];
        Arrays.fill(to, -1);
        Arrays.fill(from, -1);
        pair(search);
        for (var filling : fillings) {
            var place = filling.place();
            stop(place, new Part.Filled(text(place), filling.slot(), filling.passage()));
        }
        flagged.forEach(place -> stop(place, new Part.Flagged(text(place))));
    }

    private String text(Place place) {
        return there.texts().get(place.paragraph()).substring(place.from(), place.to());
    }

    private void stop(Place place, Part part) {
        stops.computeIfAbsent(place.paragraph(), _ -> new ArrayList<>()).add(new Stop(place.from(), place.to(), part));
    }

    private void pair(Search search) {
        var shares = new ArrayList<Share>();
        search.shared().forEach((paragraph, passages) -> passages.forEach((passage, tokens) -> {
            int shorter = Math.min(here.tokens().get(passage).size(), there.tokens().get(paragraph).size());
            if (tokens >= OWN * shorter) {
                shares.add(new Share(passage, paragraph, tokens));
            }
        }));
        shares.sort(Comparator.comparingInt(Share::tokens).reversed()
                .thenComparingInt(Share::paragraph).thenComparingInt(Share::passage));
        for (var share : shares) {
            if (to[share.passage] < 0 && from[share.paragraph] < 0) {
                to[share.passage] = share.paragraph;
                from[share.paragraph] = share.passage;
            }
        }
    }

    /// In the order of the returned text; a lost passage after the one it followed.
    List<ParagraphChange> changes() {
        var stayed = stayed();
        var lost = new HashMap<Integer, List<ParagraphChange>>();
        int after = -1;
        for (int passage = 0; passage < to.length; passage++) {
            if (to[passage] < 0) {
                lost.computeIfAbsent(after, _ -> new ArrayList<>()).add(deleted(passage));
            } else {
                after = to[passage];
            }
        }
        var changes = new ArrayList<>(lost.getOrDefault(-1, List.of()));
        for (int paragraph = 0; paragraph < from.length; paragraph++) {
            changes.add(from[paragraph] < 0 ? inserted(paragraph) : kept(paragraph, !stayed[paragraph]));
            changes.addAll(lost.getOrDefault(paragraph, List.of()));
        }
        return changes;
    }

    /// The paragraphs that still follow each other as they did: as many as can be, the others have moved.
    private boolean[] stayed() {
        var paired = IntStream.range(0, from.length).filter(i -> from[i] >= 0).toArray();
        var best = new int[paired.length];
        var before = new int[paired.length];
        int last = -1;
        for (int i = 0; i < paired.length; i++) {
            before[i] = -1;
            best[i] = 1;
            for (int j = 0; j < i; j++) {
                if (from[paired[j]] < from[paired[i]] && best[j] + 1 > best[i]) {
                    best[i] = best[j] + 1;
                    before[i] = j;
                }
            }
            last = last < 0 || best[i] > best[last] ? i : last;
        }
        var stayed = new boolean[from.length];
        for (int i = last; i >= 0; i = before[i]) {
            stayed[paired[i]] = true;
        }
        return stayed;
    }

    private ParagraphChange deleted(int passage) {
        return new ParagraphChange(Kind.DELETED, false, OptionalInt.of(passage), OptionalInt.empty(),
                List.of(new Word(Fate.REMOVED, here.texts().get(passage))), List.of());
    }

    private ParagraphChange inserted(int paragraph) {
        return new ParagraphChange(Kind.INSERTED, false, OptionalInt.empty(), OptionalInt.of(paragraph),
                List.of(new Word(Fate.ADDED, there.texts().get(paragraph))), parts(paragraph));
    }

    private ParagraphChange kept(int paragraph, boolean moved) {
        int passage = from[paragraph];
        boolean same = here.texts().get(passage).equals(there.texts().get(paragraph));
        var words = same
                ? List.of(new Word(Fate.KEPT, there.texts().get(paragraph)))
                : words(passage, paragraph);
        return new ParagraphChange(same ? Kind.SAME : Kind.CHANGED, moved, OptionalInt.of(passage),
                OptionalInt.of(paragraph), words, parts(paragraph));
    }

    private List<Word> words(int passage, int paragraph) {
        var first = here.tokens().get(passage);
        var other = there.tokens().get(paragraph);
        var beside = Alignment.of(first, other);
        var words = new Words(here.texts().get(passage), there.texts().get(paragraph));
        int next = 0;
        for (int i = 0; i < first.size(); i++) {
            if (beside[i] >= 0 && first.get(i).says(other.get(beside[i]))) {
                words.upTo(Fate.ADDED, beside[i] == 0 ? 0 : other.get(beside[i] - 1).to());
                next = beside[i] + 1;
                words.kept(first.get(i).to(), other.get(beside[i]).to());
            } else {
                words.upTo(Fate.REMOVED, first.get(i).to());
            }
        }
        words.upTo(Fate.ADDED, next < other.size() ? other.getLast().to() : 0);
        return words.all();
    }

    private List<Part> parts(int paragraph) {
        var text = there.texts().get(paragraph);
        var all = stops.getOrDefault(paragraph, new ArrayList<>());
        all.sort(Comparator.comparingInt(Stop::from));
        var parts = new ArrayList<Part>();
        int end = 0;
        for (var stop : all) {
            if (stop.from < end) {
                continue;
            }
            if (stop.from > end) {
                parts.add(new Part.Plain(text.substring(end, stop.from)));
            }
            parts.add(stop.part);
            end = stop.to;
        }
        if (end < text.length()) {
            parts.add(new Part.Plain(text.substring(end)));
        }
        return parts;
    }

    /// Two texts on their way into one; what lies between two words goes with the second.
    private static final class Words {
        private final String issued;
        private final String returned;
        private final List<Word> all = new ArrayList<>();
        private int here;
        private int there;

        Words(String issued, String returned) {
            this.issued = issued;
            this.returned = returned;
        }

        void upTo(Fate fate, int end) {
            switch (fate) {
                case REMOVED -> {
                    add(fate, issued.substring(here, Math.max(here, end)));
                    here = Math.max(here, end);
                }
                case ADDED -> {
                    add(fate, returned.substring(there, Math.max(there, end)));
                    there = Math.max(there, end);
                }
                case KEPT -> throw new IllegalArgumentException("fate: kept (expected: removed or added)");
            }
        }

        void kept(int hereEnd, int thereEnd) {
            add(Fate.KEPT, returned.substring(there, thereEnd));
            here = hereEnd;
            there = thereEnd;
        }

        private void add(Fate fate, String text) {
            if (text.isEmpty()) {
                return;
            }
            if (!all.isEmpty() && all.getLast().fate() == fate) {
                all.set(all.size() - 1, new Word(fate, all.getLast().text() + text));
            } else {
                all.add(new Word(fate, text));
            }
        }

        List<Word> all() {
            return all;
        }
    }
}
