package org.youju.report;

import java.util.List;
import org.youju.pack.Template;
import org.youju.place.Place;

/// A place and the pack's templates that are for it.
public record Offer(Place place, List<Template> templates) {
    public Offer {
        templates = List.copyOf(templates);
    }
}
