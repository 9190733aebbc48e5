package org.youju.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads by which other words reports call the figures of a pack.
final class WordsReader {
    private final Set<String> indicators;
    private final List<String> areas;
    private final Mistakes mistakes;
    private final Map<String, List<String>> ofIndicators = new LinkedHashMap<>();
    private final Map<String, List<String>> ofAreas = new LinkedHashMap<>();
    private final List<List<String>> alike = new ArrayList<>();

    WordsReader(Set<String> indicators, List<String> areas, Mistakes mistakes) {
        this.indicators = indicators;
        this.areas = areas;
        this.mistakes = mistakes;
    }

    Synonyms read(List<Mapping> documents) {
        for (var document : documents) {
            for (var at : document.mappings("words")) {
                words(at);
                at.done();
            }
            for (var at : document.mappings("alike")) {
                var words = values(at, "words");
                if (words.size() == 1) {
                    mistakes.add(at.key("words"), "至少两个意思相同的词", "at least two words that mean the same");
                }
                alike.add(words);
                at.done();
            }
            document.done();
        }
        return new Synonyms(ofIndicators, ofAreas, alike);
    }

    private void words(Mapping at) {
        if (at.has("area")) {
            var area = at.word("area");
            if (!areas.contains(area.value())) {
                mistakes.add(area, "pack.yaml 中的工作领域", "an area of pack.yaml");
            }
            add(ofAreas, area, values(at, "says"));
        } else {
            var indicator = at.word("indicator");
            if (!indicator.isMissing() && !indicators.contains(indicator.value())) {
                mistakes.add(indicator, "已有的指标", "a known indicator");
            }
            add(ofIndicators, indicator, values(at, "says"));
        }
    }

    private void add(Map<String, List<String>> known, Scalar id, List<String> words) {
        if (known.put(id.value(), words) != null) {
            mistakes.add(id, "只列一次", "listed once");
        }
    }

    private static List<String> values(Mapping at, String key) {
        at.required(key);
        return at.words(key).stream().map(Scalar::value).toList();
    }
}
