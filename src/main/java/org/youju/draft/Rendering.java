package org.youju.draft;

import java.util.List;
import java.util.Set;
import org.youju.kernel.Language;
import org.youju.kernel.Text;

/// A draft as it reads with the figures of today, and what there is to say about it.
///
/// @param title the lines of its title; none while its head is broken
/// @param subtitle the line under the title; empty for none
/// @param indicators those it prints, compares or counts, by id
public record Rendering(
        Language language, List<String> title, String subtitle, List<ShownPassage> passages, List<Objection> objections,
        Set<String> indicators) {
    public Rendering {
        title = List.copyOf(title);
        passages = List.copyOf(passages);
        objections = List.copyOf(objections);
        indicators = Set.copyOf(indicators);
    }

    /// What keeps a block from being right as it stands.
    public sealed interface Objection {
        String block();

        /// Its source is not understood.
        record Wrong(String block, String value, Text expected) implements Objection {}

        /// @param slot as it stands in the source
        /// @param instead what would hold
        /// @param holding what that prints
        record Untrue(String block, String slot, String said, Text why, String instead, String holding)
                implements Objection {}

        /// A figure without data.
        record Gap(String block, String slot, Text title, Text why) implements Objection {}

        /// A number typed by hand.
        ///
        /// @param from its first character in the block's text as printed
        /// @param offers figures of that value
        record Typed(String block, int from, String text, List<Offer> offers) implements Objection {
            public Typed {
                offers = List.copyOf(offers);
            }
        }
    }

    /// An indicator that could stand there.
    ///
    /// @param slot to be written
    /// @param text what it prints
    public record Offer(String slot, Text title, String text) {}

    public List<Objection> of(Class<? extends Objection> kind) {
        return objections.stream().filter(kind::isInstance).toList();
    }
}
