package org.youju.comparison;

/// Says what a figure has become where its place in the returned text is known.
final class Judge {
    private final Issued.Slot slot;
    private final String issued;
    private final Token token;
    private final boolean several;

    /// @param token the one that is the figure's number in the issued passage
    /// @param several whether the figure has more numbers than that one; then only the very same text is the same
    Judge(Issued.Slot slot, String issued, Token token, boolean several) {
        this.slot = slot;
        this.issued = issued;
        this.token = token;
        this.several = several;
    }

    /// @param place the figure with its unit where it can be put back, else the number alone
    /// @param replaceable whether the figure as it was would fit into the place
    record Judged(Verdict verdict, Place place, String found, boolean replaceable) {}

    Judged judge(String returned, Token other) {
        int from = other.from() - (token.from() - slot.from());
        int to = from + slot.to() - slot.from();
        boolean printed = from >= 0 && to <= returned.length()
                && returned.startsWith(issued.substring(slot.from(), slot.to()), from)
                && token.says(other);
        var mine = token.number();
        var others = other.number();
        if (mine == null || others == null) {
            return printed && mine == others
                    ? judged(Verdict.SAME, returned, other, from, to, true)
                    : judged(Verdict.CHANGED, returned, other, other.from(), other.to(), false);
        }
        if (several && !printed) {
            return judged(Verdict.CHANGED, returned, other, other.from(), other.to(), false);
        }
        var here = Beside.of(issued, mine);
        var there = Beside.of(returned, others);
        var verdict = verdict(mine, here, others, there, printed);
        if (printed) {
            return judged(verdict, returned, other, from, to, verdict.keeps());
        }
        return reformatted(verdict, returned, other, there);
    }

    private static Verdict verdict(Numeral mine, Beside here, Numeral others, Beside there, boolean printed) {
        if (here.direction() * there.direction() < 0) {
            return Verdict.CHANGED;
        }
        if (!here.sameAmount(mine, there, others)) {
            return mine.sameDigits(others) ? Verdict.UNIT_CHANGED : Verdict.CHANGED;
        }
        if (!here.about().equals(there.about()) || here.direction() != there.direction()
                || !here.reckoned().equals(there.reckoned())) {
            return Verdict.QUALIFIED;
        }
        return printed && here.unit().equals(there.unit()) ? Verdict.SAME : Verdict.REFORMATTED;
    }

    /// What was written otherwise reaches as far as what was printed did: with its unit, if that was part of it.
    private Judged reformatted(Verdict verdict, String returned, Token other, Beside there) {
        var before = issued.substring(slot.from(), Math.max(slot.from(), token.from()));
        var after = issued.substring(Math.min(slot.to(), token.to()), slot.to());
        int from = other.from() - before.length();
        boolean fits = from >= 0 && returned.startsWith(before, from) && token.to() <= slot.to();
        int to = other.to();
        if (!after.isEmpty()) {
            to = there.unitEnd();
            var beyond = there.about().substring(there.about().lastIndexOf('·') + 1);
            if (after.endsWith(beyond)) {
                to += beyond.length();
            }
        }
        return judged(verdict, returned, other, fits ? from : other.from(), fits ? to : other.to(),
                fits && verdict.keeps());
    }

    private static Judged judged(
            Verdict verdict, String returned, Token other, int from, int to, boolean replaceable) {
        int end = Math.clamp(to, from, returned.length());
        return new Judged(verdict, new Place(other.paragraph(), from, end), returned.substring(from, end), replaceable);
    }
}
