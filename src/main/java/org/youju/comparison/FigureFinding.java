package org.youju.comparison;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What became of one figure.
///
/// @param passage the number of its passage in the issued text, from 0
/// @param printed as it was printed
/// @param doubts none unless something is not certain; a verdict of change may stand beside doubts
/// @param place where it was found, its unit included
/// @param found what stands there; empty where it is gone
/// @param copies where its sentence stands again
public record FigureFinding(
        Issued.Slot slot,
        int passage,
        String printed,
        Verdict verdict,
        Set<Doubt> doubts,
        Optional<Place> place,
        String found,
        List<Copy> copies) {
    public FigureFinding {
        doubts = Set.copyOf(doubts);
        copies = List.copyOf(copies);
    }

    /// The same figure in a sentence that stands there again.
    public record Copy(Place place, String found, Verdict verdict) {}
}
