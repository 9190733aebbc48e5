@NullMarked
package org.youju.account;

import org.jspecify.annotations.NullMarked;
