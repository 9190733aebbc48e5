/// Intake: whole tables into the ledgers and out of them, as Excel workbooks and CSV files.
///
/// Facades: [Importer] and [Exporter]. It keeps nothing of its own.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pack", "place", "account", "ledger", "posting", "sheet", "web"})
package org.youju.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
