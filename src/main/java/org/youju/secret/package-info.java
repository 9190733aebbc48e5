/// Secrets (敏感字段): sensitive values, encrypted under a key of each entry's own, masked on screen, and found by digest.
///
/// [Secrets] seals and opens; [Kept] does it for all fields of an entry. Where keys are stored, and who may see what,
/// is the ledger's business: few modules may use this one.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pack"})
package org.youju.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
