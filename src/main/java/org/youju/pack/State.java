package org.youju.pack;

import org.youju.kernel.Text;

/// Where an entry stands in its register's lifecycle.
public record State(String id, Text title) {
    /// The state of every entry taken back; it belongs to no lifecycle and never counts.
    public static final State WITHDRAWN = new State("withdrawn", new Text("已撤回", "Withdrawn"));
}
