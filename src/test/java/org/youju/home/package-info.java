@NullMarked
package org.youju.home;

import org.jspecify.annotations.NullMarked;
