/// The desk (工作台): where officers keep the ledgers, one entry at a time.
///
/// Lists, the page of an entry and its history, the forms for filing, moving, correcting, deciding on requests, terms
/// and erasure. It keeps nothing: whatever it does, it asks the ledger's facades for.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel", "web", "place", "account", "calendar", "pack", "posting", "evidence", "secret", "entry", "ledger"})
package org.youju.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
