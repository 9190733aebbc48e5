@NullMarked
package org.youju.intake;

import org.jspecify.annotations.NullMarked;
