package org.youju.blank;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A text with its blanks and what is offered for them.
///
/// @param blanks what was left out, in the order of the text
/// @param written numbers that are written out, which may be figures of another year
/// @param offers for figures and written numbers, the best first
public record Found(
        List<String> paragraphs, List<Blank> blanks, List<Blank> written, Map<Blank, List<Offer>> offers) {
    public Found {
        paragraphs = List.copyOf(paragraphs);
        blanks = List.copyOf(blanks);
        written = List.copyOf(written);
        offers = Map.copyOf(offers);
    }

    public List<Offer> offers(Blank blank) {
        return offers.getOrDefault(blank, List.of());
    }

    /// The name the report itself knows that a blank most likely stands for.
    public Optional<Settled.Known> likely(Blank blank) {
        if (!(blank.meaning() instanceof Blank.Name(var kind))) {
            return Optional.empty();
        }
        var after = paragraphs.get(blank.paragraph()).substring(blank.end());
        if (kind == Blank.Kind.DATE && blank.mark().length() >= 4 && after.startsWith("年")) {
            return Optional.of(Settled.Known.YEAR);
        }
        if (kind != Blank.Kind.PLACE && kind != Blank.Kind.ORGANISATION) {
            return Optional.empty();
        }
        if (after.startsWith("县")) {
            return Optional.of(Settled.Known.COUNTY);
        }
        return after.startsWith("镇") || after.startsWith("乡") || after.startsWith("街道")
                ? Optional.of(Settled.Known.TOWNSHIP)
                : Optional.empty();
    }

    /// A blank by its [Blank#key].
    public Optional<Blank> blank(String key) {
        return blanks.stream().filter(blank -> blank.key().equals(key)).findFirst()
                .or(() -> written.stream().filter(blank -> blank.key().equals(key)).findFirst());
    }
}
