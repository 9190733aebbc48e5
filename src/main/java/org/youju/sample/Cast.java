package org.youju.sample;

import org.youju.pack.Move;

/// Who acts in the stories of a plan: who files, who approves and corrects, and the leader in charge.
record Cast(String clerk, String lead, String leader) {
    String who(Move move) {
        return switch (move.by()) {
            case FILER -> clerk;
            case APPROVER -> lead;
            case LEADER -> leader;
        };
    }
}
