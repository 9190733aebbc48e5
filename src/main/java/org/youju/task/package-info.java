/// Tasks (待办): what terms ask of whom. They are derived from the open clocks and today's date, and kept nowhere; kept is
/// only which of them an officer has been shown.
///
/// Facade: [Tasks]. Schema `task`. The page of the working calendar is here too: what is entered there changes tasks.
@NullMarked
@ApplicationModule(allowedDependencies = {
        "kernel", "web", "place", "account", "calendar", "pack", "entry", "ledger"})
package org.youju.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
