@NullMarked
package org.youju.evidence;

import org.jspecify.annotations.NullMarked;
