package org.youju.figure;

import org.youju.kernel.Text;

/// A term that was overrun: how many entries of the period were done after its last day, or are not done though it has
/// passed. These are the ones that an on-time rate counts as not on time.
///
/// @param term its id in the register
public record Overrun(String register, Text registerTitle, String area, String term, Text title, long late, long open) {
    public long count() {
        return late + open;
    }
}
