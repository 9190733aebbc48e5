package org.youju.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.youju.pack.Move;
import org.youju.pack.Register;

/// What needs approval is approved by somebody else than whose work it is.
public final class FourEyes {
    private FourEyes() {}

    public static boolean keepsOut(Move move, List<Recorded> facts, Register register, String login) {
        return move.approval() && workers(facts, register).contains(login);
    }

    /// Who filed the entry, and who made the last move that asked for approval. Nobody asks by approving.
    private static Set<String> workers(List<Recorded> facts, Register register) {
        var workers = new HashSet<String>();
        workers.add(facts.getFirst().officer());
        facts.reversed().stream()
                .filter(recorded -> recorded.fact() instanceof Fact.Moved moved
                        && register.move(moved.move()).filter(Move::approval).isEmpty())
                .findFirst()
                .ifPresent(recorded -> workers.add(recorded.officer()));
        return workers;
    }
}
