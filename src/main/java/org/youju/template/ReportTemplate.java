package org.youju.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.youju.kernel.Language;
import org.youju.place.Place;

/// A template that has been read and holds nothing unknown.
public final class ReportTemplate {
    /// The kinds of places a template can be for.
    static final List<Place.Kind> PLACES = List.of(Place.Kind.TOWNSHIP, Place.Kind.COUNTY, Place.Kind.VILLAGE);

    private final String file;
    private final Head head;
    private final List<List<Piece>> title;
    private final List<TemplateBlock> blocks;

    /// What stands between the `---`.
    ///
    /// @param responsible the areas its official answers for
    record Head(
            Language language, List<Piece> subtitle, String post, List<String> responsible, Span span,
            Set<Place.Kind> suits, boolean appendix) {
        Head {
            suits = Set.copyOf(suits);
            subtitle = List.copyOf(subtitle);
            responsible = List.copyOf(responsible);
        }
    }

    ReportTemplate(String file, Head head, List<List<Piece>> title, List<TemplateBlock> blocks) {
        this.file = file;
        this.head = head;
        this.title = List.copyOf(title);
        this.blocks = List.copyOf(blocks);
    }

    /// How messages name it.
    public String file() {
        return file;
    }

    public Language language() {
        return head.language();
    }

    /// Of whoever reports, such as 镇长; empty where the office itself does.
    public String post() {
        return head.post();
    }

    /// The areas of the pack, by id, that whoever reports answers for; empty where nothing is said, which is all.
    public List<String> responsible() {
        return head.responsible();
    }

    /// Of which part of the year it tells.
    public Span span() {
        return head.span();
    }

    /// The kinds of places it is for.
    public Set<Place.Kind> suits() {
        return head.suits();
    }

    /// Whether a table of all its figures follows behind the signature.
    public boolean hasAppendix() {
        return head.appendix();
    }

    public List<TemplateBlock> blocks() {
        return blocks;
    }

    /// All indicators it may print, compare or count, by id.
    public Set<String> indicators() {
        var all = new LinkedHashSet<String>();
        blocks.forEach(block -> all.addAll(block.indicators()));
        return all;
    }

    public Set<String> claims() {
        var all = new LinkedHashSet<String>();
        blocks.forEach(block -> all.addAll(block.claims()));
        return all;
    }

    /// The lines of the title, of words and names.
    List<List<Piece>> title() {
        return title;
    }

    /// The line under the title; empty for the post, or for none.
    List<Piece> subtitle() {
        return head.subtitle();
    }
}
