package org.youju.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.manuscript.Gathered.Named;

/// A content control of a Word file that is open: its properties stand before its content.
final class DocxControl {
    final List<Named> names = new ArrayList<>();
    /// Whether it shows what Word puts into an empty one.
    boolean placeholder;
    Gathered.@Nullable Open open;
}
