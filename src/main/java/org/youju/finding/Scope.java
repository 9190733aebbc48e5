package org.youju.finding;

import java.util.List;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;

/// Where and when findings are looked for.
///
/// @param book the township's number in the ledger
/// @param places all whose entries are looked at
record Scope(PlaceCode township, int book, List<String> places, Period period) {}
