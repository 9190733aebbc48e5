/// Who may do what, where: accounts, roles over subtrees of places, sessions, and the audit trail.
///
/// [Officer] is whoever acts, handed to every use case; [Accounts] and [Audit] are the facades. System, security and
/// audit administration lie in three different hands (三员分立): no account holds two of these roles.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "place"})
package org.youju.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
