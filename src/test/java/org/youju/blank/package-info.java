@NullMarked
package org.youju.blank;

import org.jspecify.annotations.NullMarked;
