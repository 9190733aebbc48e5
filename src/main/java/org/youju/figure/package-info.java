/// Figures: what the postings add up to, against what was to be reached, and the entries each of them stands on.
///
/// Facade: [Figures]; [Targets] keeps what was to be reached. Schema `figure`.
@NullMarked
@ApplicationModule(allowedDependencies = {
        "kernel", "pack", "place", "account", "posting", "entry", "ledger", "web"})
package org.youju.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
