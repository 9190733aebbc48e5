/// Measurements: each figure beside its floor, the least that the same work can cost, measured in the same run.
///
/// Facade: [Bench]. It works in a data directory of its own and never touches anybody's ledgers.
@NullMarked
@ApplicationModule
package org.youju.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
