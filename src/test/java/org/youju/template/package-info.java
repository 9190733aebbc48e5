@NullMarked
package org.youju.template;

import org.jspecify.annotations.NullMarked;
