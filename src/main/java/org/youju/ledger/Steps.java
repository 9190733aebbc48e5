package org.youju.ledger;

import org.youju.account.Action;
import org.youju.pack.Move;
import org.youju.pack.Mover;

/// Who may take an entry a step further.
public final class Steps {
    private Steps() {}

    public static Action action(Move move) {
        return action(move.by());
    }

    public static Action action(Mover by) {
        return switch (by) {
            case FILER -> Action.FILE;
            case APPROVER -> Action.MOVE;
            case LEADER -> Action.DECIDE;
        };
    }
}
