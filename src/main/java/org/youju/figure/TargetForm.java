package org.youju.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;
import org.youju.pack.Indicator.Better;
import org.youju.web.Form;

/// A target as somebody enters it.
final class TargetForm {
    static final Text EXPECTED = new Text("不小于 0 的数，最多 6 位小数，如 1200 或 98.5",
            "a number, 0 or more, with at most 6 decimals, such as 1200 or 98.5");

    private TargetForm() {}

    static Optional<BigDecimal> number(String entered) {
        var digits = entered.replace(",", "").replace("，", "");
        return digits.matches("\\d{1,15}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    static List<Mistake> mistakes(Form form) {
        var mistakes = new ArrayList<Mistake>();
        if (number(form.value("target")).isEmpty()) {
            mistakes.add(new Mistake("target", form.value("target"), EXPECTED));
        }
        if (!form.value("baseline").isEmpty() && number(form.value("baseline")).isEmpty()) {
            mistakes.add(new Mistake("baseline", form.value("baseline"), EXPECTED));
        }
        return mistakes;
    }

    /// Of a form without mistakes.
    static Goal goal(Form form) {
        return new Goal(number(form.value("target")).orElseThrow(), number(form.value("baseline")),
                switch (form.value("direction")) {
                    case "more" -> Optional.of(Better.MORE);
                    case "less" -> Optional.of(Better.LESS);
                    default -> Optional.empty();
                });
    }
}
