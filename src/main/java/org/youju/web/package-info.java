/// The page: its frame, the fragments forms are made of, and what is shown when something is refused or breaks.
///
/// Handlers name a template ("account/sign-in") and fill the model; every template is given a [Frame] besides. Modules
/// put themselves into the navigation by contributing [NavigationItem] beans, so that this module knows none of them.
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.youju.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
