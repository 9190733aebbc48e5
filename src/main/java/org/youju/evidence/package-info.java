/// Evidence (佐证材料): files kept outside the database under their digest, what a picture says of itself, and where a
/// picture has been used twice.
///
/// What a file is, its content says, not its name; nothing is ever run, and nothing but a photograph is shown in a page.
/// What a camera wrote into a picture (time, place) is kept in the schema `evidence`, apart from what a clerk states.
///
/// Facade: [Evidences]. Which entry uses which file follows from the facts; the ledger hands it down in the transaction
/// that writes them.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.youju.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
