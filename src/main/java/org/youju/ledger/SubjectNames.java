package org.youju.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Field;

/// What the subjects are called that some entries refer to.
public final class SubjectNames {
    record Key(PlaceCode township, String register, String key) {}

    private final Map<Key, Subject> known = new HashMap<>();

    /// @param subjects of two with one key the last one counts
    SubjectNames(List<Subject> subjects) {
        subjects.forEach(subject -> known.put(
                new Key(subject.entry().book(), subject.register(), subject.key()), subject));
    }

    /// The subject a value refers to; none for fields that are no references.
    public Optional<Subject> of(PlaceCode township, Field field, @Nullable Object value) {
        return field.to().isEmpty() || value == null
                ? Optional.empty()
                : Optional.ofNullable(known.get(new Key(township, field.to(), value.toString())));
    }

    /// The words of a value, or the name of the subject it refers to.
    public String called(PlaceCode township, Field field, @Nullable Object value, String words) {
        return of(township, field, value).map(Subject::name).orElse(words);
    }
}
