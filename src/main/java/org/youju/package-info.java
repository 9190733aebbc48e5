/// Youju 有据: the ledgers of a township's year, and every figure of its report computed from them.
@NullMarked
package org.youju;

import org.jspecify.annotations.NullMarked;
