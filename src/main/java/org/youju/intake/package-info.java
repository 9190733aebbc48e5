/// Intake: whole tables into the ledgers and out of them, as Excel workbooks and CSV files.
///
/// Facades: [Importer], [Exporter], [Layouts] and [Forms], which keeps in the schema `intake` how tables of a shape are
/// read and written again.
@NullMarked
@ApplicationModule(allowedDependencies = {
        "kernel", "pack", "place", "account", "evidence", "entry", "ledger", "posting", "sheet", "web"})
package org.youju.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
