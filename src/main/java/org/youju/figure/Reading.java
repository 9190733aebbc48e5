package org.youju.figure;

import org.youju.kernel.Text;

/// What a figure reads: a value, or that there is none. No data is not zero.
public sealed interface Reading {
    record Known(Exact value) implements Reading {}

    record NoData(Text why) implements Reading {}
}
