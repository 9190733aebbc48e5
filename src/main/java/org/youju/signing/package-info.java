/// Signing (审签): a draft is handed in, returned or approved by somebody else, signed, published, archived. What was handed
/// in is kept with its figures as they were: text, exact value, definition, parts and counted entries. A signed report
/// never changes; a correction is a new edition, and drift says what would read differently today and why.
///
/// Facade: [Signings]; [Drifts] compares signed reports with the ledgers of today, [FrozenCheck] with themselves. Schema
/// `signing`.
@NullMarked
@ApplicationModule(allowedDependencies = {
        "kernel", "web", "place", "account", "pack", "entry", "ledger", "figure", "finding", "font", "document", "template",
        "official", "draft", "report"})
package org.youju.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
