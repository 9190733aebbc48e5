@NullMarked
package org.youju.official;

import org.jspecify.annotations.NullMarked;
