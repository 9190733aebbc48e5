/// Where people begin: what waits for them, their place's figures of this year, and the ways to everything else.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pack", "place", "account", "ledger", "figure", "signing", "web"})
package org.youju.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
