package org.youju.blank;

import java.time.Instant;
import org.youju.kernel.PlaceCode;

/// One version of a template that a township made for itself.
public record OwnTemplate(
        PlaceCode place, String id, int version, String title, String text, String by, Instant at) {
    /// What ids of own templates begin with, and those of a pack never do: a pack's have no hyphen.
    public static final String PREFIX = "own-";
}
