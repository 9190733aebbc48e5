/// Whole journeys: people at real browsers, before the whole program over the sample township. Few, for they are slow;
/// what one page does is tested beside the page.
@NullMarked
package org.youju.journey;

import org.jspecify.annotations.NullMarked;
