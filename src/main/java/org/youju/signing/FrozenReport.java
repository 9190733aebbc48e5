package org.youju.signing;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.youju.document.Document;
import org.youju.document.Figure;
import org.youju.document.Html;
import org.youju.document.Keyed;
import org.youju.draft.ReportDraft;
import org.youju.web.Frame;

/// A report as a page shows it: from the bytes that are kept, each figure leading to what was kept of it.
///
/// @param live where figures lead of which nothing is kept yet
record FrozenReport(Document document, String path, Map<String, Printed> printed, String live) {
    static FrozenReport of(Document document, ReportDraft draft, Frozen frozen) {
        var printed = new HashMap<String, Printed>();
        frozen.printed().forEach(one -> printed.putIfAbsent(one.key() + " " + one.text(), one));
        return new FrozenReport(document, "/signing/" + draft.id(), printed,
                "?place=%s&year=%d".formatted(draft.place(), draft.year()));
    }

    Content in(Frame frame) {
        return new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                output.writeContent(Html.article(document, run -> source(run, frame)));
            }
        };
    }

    private Optional<Html.Source> source(Keyed run, Frame frame) {
        return Optional.ofNullable(printed.get(run.key() + " " + run.text()))
                .map(one -> new Html.Source(href(one), frame.t(one.title()), one.figures().isEmpty() ? "" : kind(run)))
                .or(() -> run instanceof Figure
                        ? Optional.of(new Html.Source("/figures/" + run.key() + live, run.title(), kind(run)))
                        : Optional.empty());
    }

    private static String kind(Keyed run) {
        return run.text().equals(Figure.MISSING) ? "missing" : "";
    }

    private String href(Printed one) {
        if (one.kind() == Printed.Kind.RECORD && one.key().startsWith("record:")) {
            return "/entries/" + one.key().split(":")[1];
        }
        return one.figures().isEmpty() ? "" : path + "/figures/" + one.figures().getFirst();
    }
}
