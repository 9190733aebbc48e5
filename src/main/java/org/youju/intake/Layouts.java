package org.youju.intake;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.youju.kernel.Text;
import org.youju.ledger.Registers;
import org.youju.pack.Register;

/// Finds out how a table is laid out, so that people need only say what it cannot know.
@Component
public class Layouts {
    /// What was found.
    ///
    /// @param guessed columns that were taken for something by likeness alone
    /// @param form the remembered form that the table has; empty where it has none
    /// @param wrong what keeps it from being read like this
    public record Proposal(Head head, Layout layout, BitSet guessed, Optional<String> form, List<Text> wrong) {
        /// Whether it can be read without anybody looking at it first.
        public boolean isSure() {
            return wrong.isEmpty() && guessed.isEmpty();
        }
    }

    private final Registers registers;

    Layouts(Registers registers) {
        this.registers = registers;
    }

    /// The sheet that says most of the register, and where in it.
    public Proposal propose(Importer.Source source) {
        var register = registers.newest(source.register());
        Predicate<String> known = _ -> false;
        var best = Head.all(source)
                .max(Comparator.comparingInt(head -> Detection.of(head, register, known).score()))
                .orElseThrow(() -> IntakeProblem.NO_HEADER.refused(source.name()));
        return proposed(source, register, Head.of(source, best.sheet()));
    }

    /// The same for a sheet that somebody chose.
    public Proposal propose(Importer.Source source, String sheet) {
        return proposed(source, registers.newest(source.register()), Head.of(source, sheet));
    }

    /// The same for a header that somebody chose.
    public Proposal propose(Importer.Source source, String sheet, int headerRow, int headerRows) {
        var register = registers.newest(source.register());
        var head = Head.of(source, sheet);
        return proposal(source, register, head, Detection.read(head, register, headerRow, headerRows));
    }

    private Proposal proposed(Importer.Source source, Register register, Head head) {
        return proposal(source, register, head, Detection.of(head, register, _ -> false));
    }

    private static Proposal proposal(Importer.Source source, Register register, Head head, Detection found) {
        return new Proposal(head, found.layout(), found.guessed(), Optional.empty(),
                Header.wrong(found.layout(), register, placeNeeded(source, register)));
    }

    static boolean placeNeeded(Importer.Source source, Register register) {
        return Header.needsPlaceColumn(register, source.place().isVillage());
    }
}
