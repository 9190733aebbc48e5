/// The words that at least three modules need: a period, a place code, a text in two languages, a refusal.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.youju.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
