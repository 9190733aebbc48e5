@NullMarked
package org.youju.ledger;

import org.jspecify.annotations.NullMarked;
