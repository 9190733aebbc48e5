package org.youju.report;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.document.Document;
import org.youju.document.Html;
import org.youju.document.Keyed;
import org.youju.figure.Figure;
import org.youju.kernel.Text;
import org.youju.template.ComposedBlock;
import org.youju.template.Slot;
import org.youju.template.UntrueWording;
import org.youju.web.Frame;

/// A report as a page shows it: every figure leads to where it comes from.
///
/// @param slots for what is keyed in the document, in its order; none where it came from no slot
record ShownReport(Document document, List<Optional<Slot>> slots, List<UntrueWording> untrue) {
    ShownReport {
        slots = List.copyOf(slots);
        untrue = List.copyOf(untrue);
    }

    /// @param composed what the document's blocks were made of
    static ShownReport of(Document document, List<ComposedBlock> composed) {
        var places = new HashMap<Integer, Map<Integer, Slot>>();
        composed.stream().flatMap(block -> block.slots().stream()).forEach(slot ->
                places.computeIfAbsent(slot.block(), _ -> new HashMap<>()).put(slot.from(), slot));
        var slots = new ArrayList<Optional<Slot>>();
        for (int i = 0; i < document.blocks().size(); i++) {
            int at = 0;
            for (var run : document.blocks().get(i).runs().toList()) {
                if (run instanceof Keyed) {
                    slots.add(Optional.ofNullable(places.getOrDefault(i, Map.of()).get(at)));
                }
                at += run.text().length();
            }
        }
        return new ShownReport(document, slots,
                composed.stream().flatMap(block -> block.untrue().stream()).toList());
    }

    Content in(Frame frame) {
        return new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                var next = slots.iterator();
                output.writeContent(Html.article(document, _ -> next.next().map(slot -> chip(slot, frame))));
            }
        };
    }

    private Html.Source chip(Slot slot, Frame frame) {
        var wrong = untrue.stream().filter(wording -> wording.isOf(slot)).findFirst();
        var about = slot.gap()
                .map(why -> new Text("%s：%s", "%s: %s").with(slot.title(), why))
                .or(() -> wrong.map(UntrueWording::text))
                .orElseGet(() -> about(slot));
        return new Html.Source(href(slot), frame.t(about), slot.isMissing() || wrong.isPresent() ? "missing" : "");
    }

    private static Text about(Slot slot) {
        if (slot.kind() != Slot.Kind.FIGURE || slot.figures().isEmpty()) {
            return slot.title();
        }
        var figure = slot.figures().getFirst();
        return new Text("%s：%s 精确值：%s", "%s: %s Exactly: %s")
                .with(slot.title(), figure.indicator().counts(), exactly(figure));
    }

    /// Where the first of its figures is explained, a record is shown, or the claims are listed.
    static String href(Slot slot) {
        if (slot.kind() == Slot.Kind.RECORD && slot.key().startsWith("record:")) {
            return "/entries/" + slot.key().split(":")[1];
        }
        if (slot.figures().isEmpty()) {
            return "";
        }
        var figure = slot.figures().getFirst();
        var question = figure.question();
        var asked = "?place=" + question.place() + "&year=" + question.period().to().getYear();
        return slot.kind() == Slot.Kind.CLAIM
                ? "/claims" + asked
                : "/figures/" + figure.indicator().id() + asked;
    }

    private static String exactly(Figure figure) {
        var value = figure.exact().orElseThrow();
        var unit = figure.indicator().unit();
        boolean whole = value.denominator().compareTo(BigDecimal.ONE) == 0;
        return whole
                ? value.numerator().toPlainString() + unit
                : value.numerator().toPlainString() + " ÷ " + value.denominator().toPlainString() + " " + unit;
    }
}
