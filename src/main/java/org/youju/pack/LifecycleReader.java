package org.youju.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.Text;

/// Reads a register's states and the moves between them.
final class LifecycleReader {
    record Lifecycle(List<State> states, List<Move> moves) {}

    private static final Lifecycle NONE =
            new Lifecycle(List.of(new State("recorded", new Text("已登记", "Recorded"))), List.of());
    private static final int MOST_EVIDENCE = 99;

    private final Mistakes mistakes;

    LifecycleReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Lifecycle lifecycle(Mapping register, List<String> fieldIds) {
        Optional<Mapping> found = register.mappingIfAny("lifecycle");
        if (found.isEmpty()) {
            return NONE;
        }
        var at = found.get();
        var ids = new ArrayList<Scalar>();
        var states = states(at, ids);
        var known = states.stream().map(State::id).toList();
        var moves = moves(at, known, fieldIds);
        reachable(ids, moves);
        at.done();
        return states.isEmpty() ? NONE : new Lifecycle(states, moves);
    }

    private List<State> states(Mapping lifecycle, List<Scalar> ids) {
        var states = new ArrayList<State>();
        for (var at : lifecycle.mappings("states")) {
            var id = at.id("id");
            if (id.value().equals(State.WITHDRAWN.id())) {
                mistakes.add(id, "换一个词：每个台账都有 withdrawn", "another word: every register has withdrawn");
            }
            ids.add(id);
            states.add(new State(id.value(), at.text("title")));
            at.done();
        }
        lifecycle.required("states");
        if (lifecycle.has("states") && states.isEmpty()) {
            mistakes.add(lifecycle.key("states"), "至少一项", "at least one");
        }
        mistakes.unique(ids);
        return states;
    }

    private List<Move> moves(Mapping lifecycle, List<String> states, List<String> fieldIds) {
        var moves = new ArrayList<Move>();
        var ids = new ArrayList<Scalar>();
        for (var at : lifecycle.mappings("moves")) {
            var id = at.id("id");
            ids.add(id);
            var from = at.words("from");
            at.required("from");
            from.forEach(state -> mistakes.knows(state, states));
            mistakes.unique(from);
            var to = at.word("to");
            mistakes.knows(to, states);
            var requires = at.words("requires");
            requires.forEach(field -> mistakes.knows(field, fieldIds));
            mistakes.unique(requires);
            boolean approval = at.flag("approval");
            var by = at.constantIfAny("by", Mover.class).orElse(approval ? Mover.APPROVER : Mover.FILER);
            if (approval && by == Mover.FILER) {
                mistakes.add(at.word("by"), "approver 或 leader：核定由别人作出", "approver or leader: somebody else approves");
            }
            moves.add(new Move(id.value(), at.text("title"), from.stream().map(Scalar::value).toList(), to.value(),
                    requires.stream().map(Scalar::value).toList(),
                    at.wholeIfAny("evidence", 0, MOST_EVIDENCE).orElse(0), at.flag("reason"), approval, by));
            at.done();
        }
        mistakes.unique(ids);
        return moves;
    }

    private void reachable(List<Scalar> states, List<Move> moves) {
        var reached = new HashSet<String>();
        states.stream().limit(1).map(Scalar::value).forEach(reached::add);
        for (var grown = true; grown; ) {
            grown = false;
            for (var move : moves) {
                if (move.from().stream().anyMatch(reached::contains)) {
                    grown |= reached.add(move.to());
                }
            }
        }
        for (var state : states) {
            if (!state.isMissing() && !reached.contains(state.value())) {
                mistakes.add(state, "从第一个状态走得到的状态：没有一步通向它", "a state that moves lead to from the first one");
            }
        }
    }
}
