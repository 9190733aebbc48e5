package org.youju.signing;

import java.util.List;
import java.util.Set;
import org.youju.document.Block;
import org.youju.document.Words;
import org.youju.kernel.Language;
import org.youju.template.ComposedBlock;

/// What a version of a draft reads today.
///
/// @param title the lines of its title
/// @param subtitle the line under it; none where there is none
/// @param composed what its blocks are made of
/// @param obstacles what of the text itself stands in the way of signing it
/// @param indicators those it prints, compares or counts, by id
record ReportText(
        Language language, List<Words> title, List<Words> subtitle, List<Block> blocks, List<ComposedBlock> composed,
        List<Obstacle> obstacles, Set<String> indicators) {
    long broken() {
        return obstacles.stream().filter(one -> one.kind() == Obstacle.Kind.BROKEN).count();
    }
}
