/// The sample township: two years of made-up ledgers, as a recipe in the pack describes them.
///
/// Facade: [SampleTownship] tells its stories, [SampleLoader] brings them into the books. The same recipe gives the
/// same township to the last digit, on any machine and any day.
@NullMarked
@ApplicationModule(allowedDependencies = {
        "entry", "ledger", "evidence", "figure", "account", "place", "pack", "kernel"})
package org.youju.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
