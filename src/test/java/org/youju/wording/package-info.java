@NullMarked
package org.youju.wording;

import org.jspecify.annotations.NullMarked;
