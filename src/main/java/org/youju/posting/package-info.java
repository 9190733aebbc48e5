/// Postings (计量分录) and tallies: what entries contribute to measures, kept as bookkeeping keeps money.
///
/// Whenever a fact changes an entry, each measure says what the entry should contribute now; the difference to what it
/// has contributed so far is appended. A correction is a reversal and a new posting. Every figure is a sum of postings,
/// and the figure as of any earlier position is the same sum over the postings up to it.
///
/// Facade: [Postings]. It knows books and entries by number only; the ledger, which owns them, calls it within its
/// own transaction, under the book's lock. Schema `posting`.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pack", "postgres"})
package org.youju.posting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
