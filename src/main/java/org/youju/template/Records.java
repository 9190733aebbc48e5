package org.youju.template;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.youju.pack.Field;
import org.youju.pack.Register;

/// Which records are told of: those that an indicator counts, so that names and number agree.
///
/// @param register in which they stand
/// @param where all of which must hold
/// @param sort by what; in the order of their days where absent
/// @param limit how many at most
record Records(
        String indicator, Register register, List<Where> where, Optional<Sort> sort, OptionalInt limit) {
    Records {
        where = List.copyOf(where);
    }

    /// @param value as an entry holds it
    record Where(Field field, Object value) {}

    record Sort(Piece.Column column, boolean descending) {}
}
