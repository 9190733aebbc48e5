package org.youju.figure;

import java.time.LocalDate;

/// A question as somebody at a page asked it.
///
/// @param today the day on which it was asked
public record Asked(Question question, LocalDate today) {
    public int year() {
        return question.period().to().getYear();
    }

    /// Whether figures are shown otherwise than as they are now.
    public boolean isEarlier() {
        return question.position().isPresent() || !question.asOf().equals(today);
    }

    /// How a link asks the same.
    public String query() {
        return query(question);
    }

    /// How a link asks for another place or period, as seen from the same day and position.
    public String query(Question other) {
        return "place=" + other.place() + "&year=" + other.period().to().getYear()
                + (question.asOf().equals(today) ? "" : "&on=" + question.asOf())
                + (question.position().isPresent() ? "&position=" + question.position().getAsLong() : "");
    }

    public String now() {
        return "place=" + question.place() + "&year=" + year();
    }
}
