@NullMarked
package org.youju.figure;

import org.jspecify.annotations.NullMarked;
