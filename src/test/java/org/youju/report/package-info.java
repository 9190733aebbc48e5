@NullMarked
package org.youju.report;

import org.jspecify.annotations.NullMarked;
