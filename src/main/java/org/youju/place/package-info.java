/// Places and offices: the tree of divisions, from the country to the village, with the days each existed.
///
/// The facade is [Places]. Villages merge and split: a place ends and another begins, and what was recorded stays with
/// the place where it happened.
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.youju.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
