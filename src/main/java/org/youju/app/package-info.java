/// Wiring and the command line: opens the database, reads the pack, starts the application, and lets each command ask
/// the modules for what it prints.
///
/// Facade: [Commands].
@NullMarked
@ApplicationModule
package org.youju.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
