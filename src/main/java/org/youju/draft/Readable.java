package org.youju.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.youju.kernel.Language;
import org.youju.pack.Pack;

/// Shows what stands in a source to people who compare texts: figures by their titles, without the marks of the language.
@Component
class Readable {
    private static final Pattern SLOT = Pattern.compile("\\{\\{\\s*([\\w:.]+)\\s*([^{}]*)}}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\p{Punct}])");

    private final Pack pack;

    Readable(Pack pack) {
        this.pack = pack;
    }

    String of(String source, ReportDraft draft, Language language) {
        var day = draft.period().to();
        var named = SLOT.matcher(source).replaceAll(slot -> {
            var id = slot.group(1);
            if (id.equals("year")) {
                return String.valueOf(draft.year());
            }
            var title = id.startsWith("claim:")
                    ? pack.claim(id.substring("claim:".length()), day).map(claim -> claim.title())
                    : pack.indicator(id, day).map(indicator -> indicator.title());
            var words = slot.group(2).strip();
            return Matcher.quoteReplacement(
                    "〔" + title.map(text -> text.in(language)).orElse(id) + (words.isEmpty() ? "" : " " + words) + "〕");
        });
        var plain = source.startsWith(":::") ? named : named.replaceFirst("^#{2,5} ", "");
        return ESCAPE.matcher(plain).replaceAll("$1");
    }
}
