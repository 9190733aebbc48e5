/// The PostgreSQL that comes with the program: one cluster in the data directory, shared by all processes that open
/// it, stopped by the last one to leave. [Postgres] is the way in; nothing here knows what the database holds.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.youju.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
