/// Findings (疑点): what looks suspicious about many entries together, and what officers have said about it.
///
/// A finding refuses nothing. It names a rule, what the rule found, and the entries behind it; an officer looks into it
/// and answers, in their name and with a reason. Rules come from the pack; some hold for every ledger and every figure.
///
/// Facade: [Findings]. Schema `finding`; entries are read through the views `finding.standing_entry` and `finding.move_made`.
@NullMarked
@ApplicationModule(allowedDependencies = {
        "kernel", "web", "place", "account", "pack", "entry", "ledger", "evidence", "figure"})
package org.youju.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
