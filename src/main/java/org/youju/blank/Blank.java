package org.youju.blank;

import java.util.List;
import java.util.Optional;

/// A place in a report where something was left out.
///
/// @param paragraph which paragraph it stands in, from 0
/// @param start where the mark begins in the paragraph; equal to `end` where digits were simply left out
/// @param mark the mark as it is written
public record Blank(int paragraph, int start, int end, String mark, Meaning meaning) {
    public Blank {
        if (paragraph < 0 || start < 0 || end < start || mark.length() != end - start) {
            throw new IllegalArgumentException("blank: %d:%d–%d \"%s\" (expected: a span with its text)"
                    .formatted(paragraph, start, end, mark));
        }
    }

    /// What was left out.
    public sealed interface Meaning {}

    /// A figure.
    ///
    /// @param unit as the report writes it, such as 万元; empty where none stands beside the mark
    /// @param unitEnd where the unit ends in the paragraph, and with it whatever 余 or 以上 stands around it
    /// @param decimals how many decimals the mark shows, where it shows any
    /// @param change what it says of change, by the words before it (增长, 下降, 超出 …)
    public record Number(
            String unit, int unitEnd, Optional<Integer> decimals, Change change, List<Modifier> modifiers)
            implements Meaning {
        public Number {
            modifiers = List.copyOf(modifiers);
        }
    }

    /// The name of something; never a figure.
    public record Name(Kind kind) implements Meaning {}

    /// What kind of thing bears the name.
    public enum Kind {
        PLACE, ORGANISATION, PROJECT, CAMPAIGN, MEETING, PERSON, DATE, OTHER
    }

    /// How a report words a number so that the template keeps it.
    public enum Modifier {
        /// 余, 多
        OVER,
        /// 以上
        AT_LEAST
    }

    /// Whether the number says how much something changed, and since which comparison.
    public enum Change {
        NONE,
        /// 同比增长, 比上年下降 …
        GROWTH,
        /// …个百分点
        POINTS,
        /// 超出任务
        EXCESS
    }

    /// By which a choice about it is kept: where it stands in its text.
    public String key() {
        return paragraph + "-" + start;
    }

    public boolean isNumber() {
        return meaning instanceof Number;
    }
}
