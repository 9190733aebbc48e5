package org.youju.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.youju.kernel.Language;
import org.youju.pack.Indicator;
import org.youju.web.Form;
import org.youju.web.Option;

/// One blank as the page shows it.
///
/// @param number from 1, in the order of the text; blanks first, then numbers written out
/// @param before the words before it
/// @param after the words after it
/// @param choice what is chosen, as the form says it; empty while it is open
/// @param written what was typed beside the choice
/// @param mistakes what is wrong with what was typed
public record ShownBlank(
        int number, Blank blank, String before, String after, List<Option> options, String choice, String written,
        List<String> mistakes) {
    private static final int AROUND = 24;
    private static final int OFFERS = 5;

    public boolean isSettled() {
        return !choice.isEmpty() && mistakes.isEmpty();
    }

    /// What the words of the page depend on.
    ///
    /// @param says how an indicator reads in a list: title and this year's value
    /// @param known what a name that the report knows is called
    /// @param other the labels of the three choices that any blank has
    record Words(
            Language language, Function<Indicator, String> says, Function<Settled.Known, String> known,
            Map<String, String> other) {}

    static ShownBlank of(int number, Blank blank, Found found, Optional<Settled> settled, Words words) {
        var text = found.paragraphs().get(blank.paragraph());
        var options = new ArrayList<Option>();
        if (!blank.isNumber()) {
            for (var known : Settled.Known.values()) {
                options.add(new Option(ChoiceForm.NAME + known.name(), words.known().apply(known)));
            }
        }
        found.offers(blank).stream().limit(OFFERS).map(Offer::indicator).forEach(indicator ->
                options.add(new Option(ChoiceForm.FIGURE + indicator.id(), words.says().apply(indicator))));
        words.other().forEach((value, label) -> options.add(new Option(value, label)));
        var choice = settled.map(ShownBlank::choice).orElse("");
        var written = settled.map(ShownBlank::written).orElse("");
        if (choice.startsWith(ChoiceForm.FIGURE) && options.stream().noneMatch(it -> it.value().equals(choice))) {
            return new ShownBlank(number, blank, before(text, blank), after(text, blank), options, ChoiceForm.OTHER,
                    choice.substring(ChoiceForm.FIGURE.length()), List.of());
        }
        return new ShownBlank(number, blank, before(text, blank), after(text, blank), options, choice, written,
                List.of());
    }

    /// The same, with what was typed and what is wrong with it.
    ShownBlank wrong(Form form, Language language) {
        return new ShownBlank(number, blank, before, after, options, form.value("choice"), form.value("written"),
                form.mistakes().stream().map(mistake -> mistake.expected().in(language)).toList());
    }

    private static String before(String text, Blank blank) {
        return text.substring(Math.max(0, blank.start() - AROUND), blank.start());
    }

    private static String after(String text, Blank blank) {
        return text.substring(blank.end(), Math.min(text.length(), blank.end() + AROUND));
    }

    private static String choice(Settled settled) {
        return switch (settled) {
            case Settled.AsFigure(var indicator) -> ChoiceForm.FIGURE + indicator;
            case Settled.AsName(var name) -> ChoiceForm.NAME + name.name();
            case Settled.AsWords _ -> ChoiceForm.WORDS;
            case Settled.Left _ -> ChoiceForm.LEFT;
        };
    }

    private static String written(Settled settled) {
        return switch (settled) {
            case Settled.AsWords(var words) -> words;
            case Settled.AsFigure _, Settled.AsName _, Settled.Left _ -> "";
        };
    }
}
