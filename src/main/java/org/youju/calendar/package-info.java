/// Working days, and the last day of a term (期限).
///
/// Knows the State Council's holidays and the weekend days worked in exchange for them (调休), from a library as far as
/// that goes and from what an administrator has entered. A year for which neither knows anything is estimated, and says
/// so.
///
/// Facade: [WorkingCalendar]. Schema `calendar`. Whose last days change with a plan is for the ledger to see to.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "account"})
package org.youju.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
