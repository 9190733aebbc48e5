package org.youju.pack;

/// One word of a file and where it stands. Readers never stop at the first mistake, so a word that is missing or
/// of the wrong form is carried on as the empty one: it has been reported, and nothing more is said about it.
///
/// @param plain whether it stands without quotes, so that `true` and `12` are not texts
/// @param block whether it is a block scalar, whose first line is the one after its mark
record Scalar(Line line, String value, boolean plain, boolean block) {
    static Scalar missing(Line line) {
        return new Scalar(line, "", false, false);
    }

    boolean isMissing() {
        return value.isEmpty();
    }
}
