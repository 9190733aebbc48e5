package org.youju.blank;

import java.time.LocalDate;
import java.util.Optional;
import org.youju.kernel.Text;
import org.youju.pack.Indicator;
import org.youju.pack.Pack;
import org.youju.web.Form;

/// What was posted about one blank, read into what it is settled as.
final class ChoiceForm {
    static final String FIGURE = "figure:";
    static final String NAME = "name:";
    static final String OTHER = "other";
    static final String WORDS = "words";
    static final String LEFT = "left";

    private static final Text AN_INDICATOR =
            new Text("指标的名称或代码，从列表中选择", "the title or id of an indicator; choose one from the list");
    private static final Text SOME_WORDS = new Text("要写的文字", "the words to write");
    private static final int LONGEST = 200;
    private static final Text SHORTER = new Text("至多 200 字", "at most 200 characters");

    private final Pack pack;
    private final LocalDate day;

    ChoiceForm(Pack pack, LocalDate day) {
        this.pack = pack;
        this.day = day;
    }

    /// @param settled nothing where the blank is to be open again
    record Read(Form form, Optional<Settled> settled) {}

    Read read(Form form) {
        var choice = form.value("choice");
        var written = form.value("written");
        if (choice.startsWith(FIGURE)) {
            return figure(form, choice.substring(FIGURE.length()), "choice");
        }
        if (choice.startsWith(NAME)) {
            for (var known : Settled.Known.values()) {
                if (known.name().equals(choice.substring(NAME.length()))) {
                    return new Read(form, Optional.of(new Settled.AsName(known)));
                }
            }
        }
        return switch (choice) {
            case OTHER -> figure(form, written, "written");
            case WORDS -> words(form, written);
            case LEFT -> new Read(form, Optional.of(new Settled.Left()));
            default -> new Read(form, Optional.empty());
        };
    }

    private static Read words(Form form, String written) {
        if (written.isEmpty()) {
            return new Read(form.wrong("written", SOME_WORDS), Optional.empty());
        }
        return written.length() > LONGEST
                ? new Read(form.wrong("written", SHORTER), Optional.empty())
                : new Read(form, Optional.of(new Settled.AsWords(written)));
    }

    private Read figure(Form form, String said, String field) {
        return indicator(said)
                .map(indicator -> new Read(form, Optional.of(new Settled.AsFigure(indicator.id()))))
                .orElseGet(() -> new Read(form.wrong(field, AN_INDICATOR), Optional.empty()));
    }

    private Optional<Indicator> indicator(String said) {
        return pack.indicator(said, day).or(() -> pack.indicators(day).stream()
                .filter(indicator -> indicator.title().zh().equals(said) || indicator.title().en().equals(said))
                .findFirst());
    }
}
