@NullMarked
package org.youju.place;

import org.jspecify.annotations.NullMarked;
