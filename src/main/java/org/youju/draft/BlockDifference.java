package org.youju.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What became of a block from one version to another.
///
/// @param moved whether it stands elsewhere among those that both have
/// @param stretches its words, in reading order
public record BlockDifference(String block, Kind kind, boolean moved, List<Stretch> stretches) {
    public BlockDifference {
        stretches = List.copyOf(stretches);
    }

    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    public boolean isChange() {
        return moved || kind != Kind.SAME;
    }

    /// In the order of the later; what was removed stands where it stood.
    static List<BlockDifference> between(List<Passage> before, List<Passage> after) {
        var was = before.stream().collect(Collectors.toMap(Passage::block, Function.identity()));
        var is = after.stream().collect(Collectors.toMap(Passage::block, Function.identity()));
        var moved = moved(before, after, was);
        var differences = new ArrayList<BlockDifference>();
        int old = 0;
        for (var passage : after) {
            var same = Optional.ofNullable(was.get(passage.block()));
            while (same.isPresent() && !moved.contains(passage.block()) && !before.get(old).block().equals(passage.block())) {
                removed(before.get(old++), is).ifPresent(differences::add);
            }
            if (same.isPresent() && !moved.contains(passage.block())) {
                old++;
            }
            differences.add(of(passage, same, moved.contains(passage.block())));
        }
        while (old < before.size()) {
            removed(before.get(old++), is).ifPresent(differences::add);
        }
        return differences;
    }

    private static Optional<BlockDifference> removed(Passage passage, Map<String, Passage> is) {
        return is.containsKey(passage.block())
                ? Optional.empty()
                : Optional.of(new BlockDifference(passage.block(), Kind.REMOVED, false,
                        List.of(new Stretch(Stretch.Kind.DELETED, passage.source()))));
    }

    private static BlockDifference of(Passage passage, Optional<Passage> was, boolean moved) {
        if (was.isEmpty()) {
            return new BlockDifference(passage.block(), Kind.ADDED, false,
                    List.of(new Stretch(Stretch.Kind.INSERTED, passage.source())));
        }
        var same = was.get().source().equals(passage.source());
        return new BlockDifference(passage.block(), same ? Kind.SAME : Kind.CHANGED, moved,
                Difference.between(was.get().source(), passage.source()));
    }

    /// Those that must have moved: the fewest that explain the order.
    private static HashSet<String> moved(List<Passage> before, List<Passage> after, Map<String, Passage> was) {
        var left = before.stream().map(Passage::block).toList();
        var right = after.stream().map(Passage::block).filter(was::containsKey).toList();
        var moved = new HashSet<>(right);
        var matches = Difference.matches(left, right);
        for (int i = 0; i < left.size(); i++) {
            if (matches[i] >= 0) {
                moved.remove(left.get(i));
            }
        }
        return moved;
    }
}
