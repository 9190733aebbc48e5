package org.youju.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Reads the pack's parameters.
final class ParameterReader {
    private final Mistakes mistakes;

    ParameterReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    List<Parameter> parameters(List<Mapping> documents) {
        var parameters = new ArrayList<Parameter>();
        var ids = new ArrayList<Scalar>();
        for (var document : documents) {
            for (var at : document.mappings("parameters")) {
                var id = at.id("id");
                if (Conditions.RESERVED.contains(id.value())) {
                    mistakes.add(id, "换一个词，这个词另有用处", "another word: this one has a meaning of its own in conditions");
                }
                ids.add(id);
                var value = at.numberIfAny("value");
                at.required("value");
                parameters.add(new Parameter(id.value(), at.text("title"), value.orElse(BigDecimal.ZERO),
                        at.wordIfAny("unit").map(Scalar::value).orElse(""), at.textIfAny("note")));
                at.done();
            }
        }
        mistakes.unique(ids);
        return parameters;
    }
}
