package org.youju.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.youju.pack.Measure;
import org.youju.pack.Pack;
import org.youju.pack.Register;
import org.youju.pack.Term;
import org.youju.posting.Postings;
import org.youju.posting.Scope;
import org.youju.posting.Sum;

/// Counts the entries whose terms were overrun, by the measures that on-time rates are made of.
final class Overruns {
    private final Pack pack;
    private final Postings postings;

    Overruns(Pack pack, Postings postings) {
        this.pack = pack;
        this.postings = postings;
    }

    /// Those with any, in the pack's order; all are read together.
    List<Overrun> of(Question question, Scope scope) {
        var day = question.period().to();
        var measures = new HashMap<String, Measure>();
        for (var register : pack.registers(day)) {
            for (var term : register.terms()) {
                for (var id : List.of(late(register, term), overdue(register, term))) {
                    pack.measure(id, day).ifPresent(found -> measures.put(id, found));
                }
            }
        }
        var counted = postings.totals(measures.values(), scope, question.period());
        var overruns = new ArrayList<Overrun>();
        for (var register : pack.registers(day)) {
            for (var term : register.terms()) {
                long late = entries(counted, late(register, term));
                long open = entries(counted, overdue(register, term));
                if (late + open > 0) {
                    overruns.add(new Overrun(register.id(), register.title(), register.area(), term.id(), term.title(),
                            late, open));
                }
            }
        }
        return overruns;
    }

    private static String late(Register register, Term term) {
        return register.id() + "." + term.late();
    }

    private static String overdue(Register register, Term term) {
        return register.id() + "." + term.overdue();
    }

    private static long entries(Map<String, Sum> counted, String measure) {
        return counted.getOrDefault(measure, Sum.NOTHING).amount().longValueExact();
    }
}
