/// Fonts of this machine, cut to the characters a document uses.
///
/// Chinese typefaces that may be shipped with the program do not exist in the shapes an office wants, so none is: the
/// folder `fonts` of the data directory comes first, then what the machine has. [FontCutter] finds the faces for a
/// [Role], takes each character from the first of them that has it, and writes one small TrueType font for each role.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.youju.font;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
