/// Coverage (覆盖检查): what a report leaves unsaid, and what in it rests on nothing.
///
/// Facade: [Coverages]. It looks at a report as composed, never at how its template is written.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel", "document", "web", "place", "account", "pack", "ledger", "figure", "template", "blank", "report",
            "draft"
        })
package org.youju.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
