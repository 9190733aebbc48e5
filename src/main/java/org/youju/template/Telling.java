package org.youju.template;

import org.youju.figure.Overrun;
import org.youju.figure.Standing;

/// One of what a repeated part tells of, as it is told.
sealed interface Telling {
    record OfEntry(NamedRecords.Row row) implements Telling {}

    record OfTarget(Standing standing) implements Telling {}

    record OfTerm(Overrun overrun) implements Telling {}
}
