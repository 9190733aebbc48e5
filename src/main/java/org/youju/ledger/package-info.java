/// The ledger (台账): what was done, in the order in which it was written down.
///
/// Each township has one book, an append-only list of facts numbered without a gap. A fact says what happened to one
/// entry (登记) of one register; an entry is the reading of its facts. Nothing is overwritten: a correction is a fact.
///
/// Facade: [Ledger]; [Fsck] rebuilds everything from the facts and compares. Schema `ledger`. What entries contribute
/// to figures is posted through [org.youju.posting.Postings] in the same transaction.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel", "calendar", "evidence", "pack", "place", "account", "posting", "postgres", "sheet",
            "entry", "secret", "web"})
package org.youju.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
