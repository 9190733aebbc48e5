package org.youju.desk;

import java.util.Comparator;
import java.util.List;
import org.youju.pack.Field;
import org.youju.pack.FieldType;
import org.youju.pack.Register;

/// Which fields a list shows beside an entry's day, place and name: the few that tell most.
final class ListColumns {
    private static final int MOST = 4;
    private static final int LONG_TEXT = 100;

    private ListColumns() {}

    static List<Field> of(Register register) {
        return register.fields().stream()
                .filter(field -> !field.id().equals(register.day()) && !field.id().equals(register.name()))
                .filter(field -> !field.isSensitive())
                .filter(field -> field.type() != FieldType.TEXT || field.maxLength() <= LONG_TEXT)
                .sorted(Comparator.comparing((Field field) -> !field.required()).thenComparingInt(ListColumns::rank))
                .limit(MOST)
                .sorted(Comparator.comparingInt(register.fields()::indexOf))
                .toList();
    }

    /// Amounts and kinds tell more than further dates and texts.
    private static int rank(Field field) {
        return switch (field.type()) {
            case DECIMAL, INTEGER, CHOICE, REFERENCE -> 0;
            case FLAG, DATE, DATETIME, YEAR -> 1;
            case TEXT -> 2;
        };
    }

    static boolean isNumber(Field field) {
        return switch (field.type()) {
            case DECIMAL, INTEGER -> true;
            case CHOICE, FLAG, DATE, DATETIME, YEAR, TEXT, REFERENCE -> false;
        };
    }
}
