@NullMarked
package org.youju.task;

import org.jspecify.annotations.NullMarked;
