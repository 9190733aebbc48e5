package org.youju.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// In what order stories are told.
final class StoryOrder {
    private StoryOrder() {}

    /// Subjects before those that refer to them; of each register those without a history first.
    static List<Story> inOrder(SampleTownship sample, List<Story> stories) {
        return stories.stream()
                .sorted(Comparator.comparingInt((Story story) -> depth(sample, story.register(), new HashSet<>()))
                        .thenComparing(story -> !story.then().isEmpty())
                        .thenComparing(Story::register))
                .toList();
    }

    private static int depth(SampleTownship sample, String register, Set<String> above) {
        if (!above.add(register)) {
            return 0;
        }
        int depth = sample.register(register).fields().stream()
                .filter(field -> !field.to().isEmpty())
                .mapToInt(field -> 1 + depth(sample, field.to(), above))
                .max()
                .orElse(0);
        above.remove(register);
        return depth;
    }

    /// The next ones of one register that all have a history, or all have none.
    static List<Story> alike(Deque<Story> rest) {
        var alike = new ArrayList<Story>();
        alike.add(rest.poll());
        while (!rest.isEmpty() && rest.peek().register().equals(alike.getFirst().register())
                && rest.peek().then().isEmpty() == alike.getFirst().then().isEmpty()) {
            alike.add(rest.poll());
        }
        return alike;
    }
}
