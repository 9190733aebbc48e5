/// The pack: what is recorded, counted and reported, read from files into checked, dated definitions.
///
/// Facade: [Pack]; [PackReader] makes one from a folder or says everything that is wrong with it at once.
/// The format is described in `docs/pack-format.md`.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.youju.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
