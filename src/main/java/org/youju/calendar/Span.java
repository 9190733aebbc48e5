package org.youju.calendar;

/// A length of time as the law writes it: 60 days, 20 working days, 3 months.
public record Span(int length, Unit unit) {
    /// What is counted.
    public enum Unit {
        DAYS,
        WORKING_DAYS,
        MONTHS
    }

    public Span {
        if (length < 0) {
            throw new IllegalArgumentException("span: " + length + " (expected: 0 or more)");
        }
    }

    /// Both in one: what is counted from the same day once a term has been extended.
    public Span plus(Span more) {
        if (more.unit != unit) {
            throw new IllegalArgumentException("span: " + this + " and " + more + " (expected: the same unit)");
        }
        return new Span(length + more.length, unit);
    }

    @Override
    public String toString() {
        return length + " " + unit;
    }
}
