package org.youju.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.youju.pack.Claim;

/// Which indicators and claims a part of a template names.
record Uses(Set<String> indicators, Set<String> claims) {
    static Uses of(Part part) {
        var uses = new Uses(new LinkedHashSet<>(), new LinkedHashSet<>());
        uses.add(part);
        return uses;
    }

    private void add(Part part) {
        switch (part) {
            case Part.Heading(_, var pieces) -> pieces(pieces);
            case Part.Paragraph(var pieces) -> pieces(pieces);
            case Part.Conditional(var condition, var then, var otherwise, var unknown) -> {
                condition.all().forEach(this::test);
                List.of(then, otherwise, unknown).forEach(parts -> parts.forEach(this::add));
            }
            case Part.Repeated repeated -> {
                indicators.add(repeated.records().indicator());
                repeated.body().forEach(this::add);
                repeated.none().forEach(this::add);
            }
            case Part.Shortcomings shortcomings -> {
                shortcomings.body().forEach(this::add);
                shortcomings.none().forEach(this::add);
            }
            case Part.Grid grid -> {
                pieces(grid.caption());
                indicators.addAll(grid.indicators());
            }
        }
    }

    private void test(Condition.Test test) {
        switch (test.subject()) {
            case Condition.Subject.OfClaim(var claim) -> claims.add(claim.id());
            case Condition.Subject.OfFigure(var compared) -> {
                indicators.add(compared.figure());
                if (compared.against() instanceof Claim.Against.Other(var other)) {
                    indicators.add(other);
                }
            }
        }
    }

    private void pieces(List<Piece> pieces) {
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Counted counted -> indicators.add(counted.indicator());
                case Piece.Listed listed -> indicators.add(listed.records().indicator());
                case Piece.Claimed claimed -> claims.add(claimed.claim());
                case Piece.Words _, Piece.Named _, Piece.Documented _, Piece.Told _, Piece.FellShort _ -> { }
            }
        }
    }
}
