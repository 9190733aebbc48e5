@NullMarked
package org.youju.finding;

import org.jspecify.annotations.NullMarked;
