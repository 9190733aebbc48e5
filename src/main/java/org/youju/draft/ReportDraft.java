package org.youju.draft;

import java.time.Instant;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;

/// A report that is being written.
///
/// @param template from which it was begun
/// @param post whose report it is, by the post; empty where the template says it
/// @param version the last
/// @param locked why nobody may write in it; empty while it is open
public record ReportDraft(
        long id, PlaceCode place, Period period, String template, String post, String title, String officer, Instant at,
        int version, String locked) {
    public DraftState state() {
        return locked.isEmpty() ? DraftState.OPEN : DraftState.LOCKED;
    }

    public boolean isOpen() {
        return state() == DraftState.OPEN;
    }

    public int year() {
        return period.to().getYear();
    }
}
