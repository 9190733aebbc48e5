@NullMarked
package org.youju.draft;

import org.jspecify.annotations.NullMarked;
