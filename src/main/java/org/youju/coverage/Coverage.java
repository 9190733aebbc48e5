package org.youju.coverage;

import java.util.List;
import org.youju.kernel.Text;
import org.youju.pack.Indicator;
import org.youju.pack.Register;

/// What a report leaves unsaid, and what in it rests on nothing.
///
/// @param sentences how many it has
/// @param statements those that rest on no record
/// @param silent ledgers with entries of the period that it says nothing of
/// @param dropped indicators that the report before used and this one does not
/// @param typed numbers typed by hand
/// @param unmentioned what fell short and its problems part does not say
public record Coverage(
        int sentences, List<String> statements, List<Silent> silent, List<Indicator> dropped, List<Typed> typed,
        List<Unmentioned> unmentioned) {
    /// @param entries of the period, withdrawn ones left out
    public record Silent(Register register, long entries) {}

    /// @param sentence in which it stands
    /// @param same the indicators that have this value
    public record Typed(String text, String sentence, List<Indicator> same) {
        public Typed {
            same = List.copyOf(same);
        }
    }

    /// @param id of an indicator, or `term:REGISTER.TERM`
    public record Unmentioned(String id, Text what) {}

    public Coverage {
        statements = List.copyOf(statements);
        silent = List.copyOf(silent);
        dropped = List.copyOf(dropped);
        typed = List.copyOf(typed);
        unmentioned = List.copyOf(unmentioned);
    }

    /// What somebody has to look at; statements are no fault.
    public int findings() {
        return silent.size() + dropped.size() + typed.size() + unmentioned.size();
    }
}
