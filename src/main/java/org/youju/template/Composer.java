package org.youju.template;

import java.util.List;
import org.youju.figure.Snapshot;
import org.youju.kernel.Language;
import org.youju.pack.Pack;
import org.youju.place.Places;
import org.youju.wording.Speech;

/// Composes blocks of templates for one place and period, from one snapshot of the figures: each figure is read when a
/// block first asks for it. Good within the transaction in which it was made.
public final class Composer {
    private final Parts parts;

    /// What composing takes.
    record Parts(
            Language language, Snapshot snapshot, Names names, NamedRecords records, Judging judging, Speech speech,
            GridComposer grids) {}

    Composer(
            Pack pack, Language language, Snapshot snapshot, Places places, Names names, NamedRecords records) {
        this.parts = new Parts(language, snapshot, names, records, new Judging(pack, snapshot, language),
                new Speech(language), new GridComposer(language, snapshot, places));
    }

    public ComposedBlock compose(TemplateBlock block) {
        return new BlockComposer(parts, block).compose();
    }

    /// The lines of a template's title.
    public List<String> title(ReportTemplate template) {
        return template.title().stream().map(this::words).toList();
    }

    /// The line under its title; empty where the template gives none.
    public String subtitle(ReportTemplate template) {
        return words(template.subtitle());
    }

    private String words(List<Piece> pieces) {
        return words(parts.names(), pieces);
    }

    static String words(Names names, List<Piece> pieces) {
        var words = new StringBuilder();
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Words(var text) -> words.append(text);
                case Piece.Named(var name, _, _) -> words.append(names.of(name));
                case Piece.Slotted slot -> throw new IllegalStateException(
                        "title: " + slot.source() + " (expected: words and names)");
            }
        }
        return words.toString();
    }
}
