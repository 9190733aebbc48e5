/// What the tests of all modules share: [Page] inspects every page opened, [Browser] opens them.
@NullMarked
package org.youju;

import org.jspecify.annotations.NullMarked;
