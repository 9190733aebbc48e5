@NullMarked
package org.youju.web;

import org.jspecify.annotations.NullMarked;
