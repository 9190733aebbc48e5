package org.youju.template;

import java.util.EnumMap;
import java.util.Map;
import org.youju.figure.Question;
import org.youju.place.Place;
import org.youju.place.Places;

/// What the names in a template stand for at a place and in a year.
final class Names {
    private final Places places;
    private final Question question;
    private final Map<Piece.Name, String> known = new EnumMap<>(Piece.Name.class);

    Names(Places places, Question question) {
        this.places = places;
        this.question = question;
    }

    String of(Piece.Name name) {
        return known.computeIfAbsent(name, this::find);
    }

    private String find(Piece.Name name) {
        var place = places.find(question.place());
        return switch (name) {
            case PLACE -> place.title();
            case TOWNSHIP -> places.townshipOf(place.code()).title();
            case COUNTY -> places.path(place.code()).stream()
                    .filter(above -> above.kind() == Place.Kind.COUNTY)
                    .map(Place::title)
                    .findFirst()
                    .orElseThrow(() -> TemplateProblem.NO_COUNTY.refused(place.title()));
            case YEAR -> String.valueOf(question.period().to().getYear());
        };
    }
}
