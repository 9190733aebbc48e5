@NullMarked
package org.youju.signing;

import org.jspecify.annotations.NullMarked;
