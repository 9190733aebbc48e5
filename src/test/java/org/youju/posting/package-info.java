@NullMarked
package org.youju.posting;

import org.jspecify.annotations.NullMarked;
