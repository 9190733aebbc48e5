package org.youju.intake;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

        /// The form of this table, to be remembered.
        public TableForm form(String name) {
            return TableForm.of(name, head, layout);
        }
    }

    private final Registers registers;
    private final Forms forms;

    Layouts(Registers registers, Forms forms) {
        this.registers = registers;
        this.forms = forms;
    }

    /// The sheet that says most of the register, and where in it.
    public Proposal propose(Importer.Source source) {
        var register = registers.newest(source.register());
        var remembered = forms.of(source.register(), source.place());
        var best = Head.all(source)
                .max(Comparator.comparingInt(head -> Detection.of(head, register, shapes(remembered)).score()))
                .orElseThrow(() -> IntakeProblem.NO_HEADER.refused(source.name()));
        return proposed(source, register, Head.of(source, best.sheet()), remembered);
    }

    /// The same for a sheet that somebody chose.
    public Proposal propose(Importer.Source source, String sheet) {
        return proposed(source, registers.newest(source.register()), Head.of(source, sheet),
                forms.of(source.register(), source.place()));
    }

    /// The same for a header that somebody chose.
    public Proposal propose(Importer.Source source, String sheet, int headerRow, int headerRows) {
        var register = registers.newest(source.register());
        var head = Head.of(source, sheet);
        return proposal(source, register, head, Detection.read(head, register, headerRow, headerRows));
    }

    /// The same for a form that somebody named.
    public Proposal propose(Importer.Source source, TableForm form) {
        var register = registers.newest(source.register());
        var shape = form.layout().shape();
        var heads = Head.all(source).toList();
        var best = heads.stream()
                .max(Comparator.comparingInt(head -> Detection.of(head, register, shape::equals).score()))
                .orElseThrow(() -> IntakeProblem.NO_HEADER.refused(source.name()));
        var head = Head.of(source, best.sheet());
        if (!Detection.of(head, register, shape::equals).layout().shape().equals(shape)) {
            throw IntakeProblem.OTHER_FORM.refused(source.name(), form.name());
        }
        return proposed(source, register, head, List.of(form));
    }

    /// What somebody says of it; of what they leave open, only what is certain.
    public Proposal propose(Importer.Source source, LayoutWishes wishes) {
        var register = registers.newest(source.register());
        var found = wishes.form().map(name -> propose(source, forms.named(source.register(), source.place(), name)))
                .orElseGet(() -> wishes.sheet().map(sheet -> propose(source, sheet)).orElseGet(() -> propose(source)));
        if (wishes.headerRow() > 0) {
            found = propose(source, found.head().sheet(), wishes.headerRow(), wishes.headerRows());
        }
        var layout = wishes.applied(new Detection(found.layout(), found.guessed(), 0).certain(), register);
        return of(source, register, found.head(), layout, new BitSet(), found.form());
    }

    private static Predicate<String> shapes(List<TableForm> forms) {
        var shapes = forms.stream().map(form -> form.layout().shape()).collect(Collectors.toSet());
        return shapes::contains;
    }

    private static Proposal proposed(Importer.Source source, Register register, Head head,
            List<TableForm> remembered) {
        var found = Detection.of(head, register, shapes(remembered));
        var shape = found.layout().shape();
        return remembered.stream()
                .filter(form -> form.layout().shape().equals(shape))
                .findFirst()
                .map(form -> of(source, register, head, form.layout().at(found.layout()), new BitSet(),
                        Optional.of(form.name())))
                .orElseGet(() -> proposal(source, register, head, found));
    }

    private static Proposal proposal(Importer.Source source, Register register, Head head, Detection found) {
        return of(source, register, head, found.layout(), found.guessed(), Optional.empty());
    }

    private static Proposal of(Importer.Source source, Register register, Head head, Layout layout, BitSet guessed,
            Optional<String> form) {
        return new Proposal(head, layout, guessed, form,
                Header.wrong(layout, register, placeNeeded(source, register)));
    }

    /// The same table read otherwise, as somebody has said.
    Proposal with(Importer.Source source, Proposal before, Layout layout) {
        var guessed = (BitSet) before.guessed().clone();
        for (int i = 0; i < layout.width(); i++) {
            guessed.set(i, guessed.get(i)
                    && layout.columns().get(i).use().equals(before.layout().columns().get(i).use()));
        }
        return of(source, registers.newest(source.register()), before.head(), layout, guessed,
                before.layout().equals(layout) ? before.form() : Optional.empty());
    }

    static boolean placeNeeded(Importer.Source source, Register register) {
        return Header.needsPlaceColumn(register, source.place().isVillage());
    }
}
