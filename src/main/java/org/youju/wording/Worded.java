package org.youju.wording;

import org.youju.kernel.Text;

/// A figure put into words.
public sealed interface Worded {
    /// The words are true of the figure.
    record True(String text) implements Worded {}

    /// The words would not be true.
    ///
    /// @param said what would have been printed
    /// @param why with the value
    /// @param modifiers what to write in the slot instead
    /// @param holding what is then printed, which is true
    record Untrue(String said, Text why, String modifiers, String holding) implements Worded {}
}
