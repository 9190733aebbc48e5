package org.youju.pack;

import java.math.BigDecimal;
import java.util.List;
import org.youju.kernel.Text;

/// What would look suspicious (疑点) about many entries together. It is looked into, never refused.
///
/// @param why what a reader should make of it, in plain words
public record Suspicion(String id, String area, Text title, Text why, Sign sign) {

    /// By what it is found: a closed set.
    public sealed interface Sign {
        /// One indicator that must not exceed another.
        record PartOfWhole(String part, String whole) implements Sign {}

        /// One person with more entries on a day than anyone can manage.
        record BusyDay(String register, String who, int moreThan) implements Sign {}

        /// The same words in many entries.
        record SameText(String register, String field, int atLeast) implements Sign {}

        /// Moves made in the minute in which the entry was filed.
        record SameMinute(String register, List<String> moves) implements Sign {
            public SameMinute {
                moves = List.copyOf(moves);
            }
        }

        /// A value that only one entry should have.
        ///
        /// @param withinYear whether the same value in another year is all right
        record Repeated(String register, String field, boolean withinYear) implements Sign {}

        /// A value far from the register's median: more than so many times, or less than one so-manieth of it.
        record Spread(String register, String field, BigDecimal factor) implements Sign {}
    }
}
