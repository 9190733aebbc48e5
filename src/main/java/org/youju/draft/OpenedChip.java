package org.youju.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.youju.entry.EntryId;
import org.youju.figure.Judgement;
import org.youju.figure.Standing;
import org.youju.kernel.Text;

/// What a chip opens: where what it prints comes from, and what could be written in its place.
///
/// @param title what a person calls it
/// @param text as printed
/// @param standing of a figure: its value against target and last year
/// @param judgement of a claim
/// @param trend of a figure, month by month
/// @param records the first of those it stands on
/// @param count how many there are
/// @param choices the wordings that hold
public record OpenedChip(
        String slot, Text title, String text, Optional<Text> gap, Optional<Standing> standing,
        Optional<Judgement> judgement, Optional<Trend> trend, List<Line> records, long count, List<Photo> photos,
        List<Choice> choices) {
    public OpenedChip {
        records = List.copyOf(records);
        photos = List.copyOf(photos);
        choices = List.copyOf(choices);
    }

    /// @param name empty where the officer may not read it
    public record Line(EntryId entry, LocalDate day, String name, String amount) {
        public String path() {
            return "/entries/" + entry;
        }
    }

    /// @param path of the picture; its thumbnail lies below it
    public record Photo(String path, String name) {}

    /// @param slot to be written
    /// @param text what it prints
    public record Choice(String slot, String text, boolean chosen) {}

    /// Points of a line, in a box 240 wide and 48 high; a month without data is left out.
    ///
    /// @param says the same numbers in words
    public record Trend(List<String> points, String says) {
        public Trend {
            points = List.copyOf(points);
        }
    }
}
