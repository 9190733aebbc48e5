/// The entry (登记): what happened to it, and how it reads after that.
///
/// [Fact] is what can happen, [FactBody] how that is written down byte for byte, [Entry] the reading of the facts, with
/// the [Clocks] of its terms; [EntryRules] says what is wrong with one. Nothing here is stored or asks who may.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "calendar", "evidence", "pack", "posting", "secret"})
package org.youju.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
