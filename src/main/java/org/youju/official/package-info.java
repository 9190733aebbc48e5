/// Officials (领导干部) of a place: who holds which post from when on, and for which areas of work they answer. Their reports
/// take from a template what lies in these areas.
///
/// Facade: [Officials]. Schema `official`.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "place", "account", "pack", "template"})
package org.youju.official;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
