package org.youju.comparison;

/// What became of a figure.
public enum Verdict {
    /// It stands in its place as it was printed.
    SAME,
    /// It says the same in another way: 38 as 三十八, 12,000 as 1.2万, 5公里 as 5000米.
    REFORMATTED,
    /// The number is the same, but what stands beside it changes what it says: 余 or 近 was added or dropped, or
    /// another word of direction.
    QUALIFIED,
    CHANGED,
    /// The digits are the same and the unit is another: 38万元 as 38亿元, 38次 as 38人次.
    UNIT_CHANGED,
    GONE,
    /// Text and marks do not tell for certain; a person must look. See [Doubt].
    UNSURE;

    /// Whether the figure may be put back as it was.
    public boolean keeps() {
        return switch (this) {
            case SAME, REFORMATTED -> true;
            case QUALIFIED, CHANGED, UNIT_CHANGED, GONE, UNSURE -> false;
        };
    }
}
