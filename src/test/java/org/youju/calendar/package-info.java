@NullMarked
package org.youju.calendar;

import org.jspecify.annotations.NullMarked;
