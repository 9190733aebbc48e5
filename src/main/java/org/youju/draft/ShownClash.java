package org.youju.draft;

import java.util.List;

/// A clash as a page shows it: what each of the two changed, and what can be taken.
///
/// @param name of whoever was first
/// @param theirs how they changed it
/// @param mine how it was changed here
/// @param offered what stands in the form to begin with: both, where they lie apart, or else one's own
public record ShownClash(Clash clash, String name, List<Stretch> theirs, List<Stretch> mine, String offered) {
    public ShownClash {
        theirs = List.copyOf(theirs);
        mine = List.copyOf(mine);
    }

    public boolean isMerged() {
        return clash.merged().isPresent();
    }
}
