package org.youju.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.youju.kernel.Language;

/// Tells sentences apart, and what each of them rests on.
final class Sentences {
    private static final Pattern CHINESE = Pattern.compile("[^。！？]*[。！？]+[”’』」）]*|[^。！？]+$");
    private static final Pattern ENGLISH = Pattern.compile("(?s).+?(?:[.!?]+[\"')]*(?=\\s|$)\\s*|$)");
    /// A document's number, or its title.
    private static final Pattern DOCUMENT = Pattern.compile("[^，。；：、（）《》\\s]{0,12}〔\\d{4}〕\\d{1,5}号|《[^《》]+》");

    private Sentences() {}

    /// @param slots those of the block
    static List<Sentence> of(int block, String text, List<Slot> slots, Language language) {
        var sentences = new ArrayList<Sentence>();
        var matcher = (language == Language.ZH ? CHINESE : ENGLISH).matcher(text);
        while (matcher.find()) {
            if (matcher.group().isBlank()) {
                continue;
            }
            int from = matcher.start();
            int to = matcher.end();
            var within = slots.stream().filter(slot -> slot.block() == block && slot.from() < to && slot.to() > from)
                    .toList();
            var document = document(matcher.group(), within);
            boolean computed = within.stream().anyMatch(Sentences::isComputed);
            var basis = computed ? Sentence.Basis.COMPUTED
                    : document.isEmpty() ? Sentence.Basis.SELF : Sentence.Basis.DOCUMENT;
            sentences.add(new Sentence(block, from, to, basis, document));
        }
        return sentences;
    }

    private static boolean isComputed(Slot slot) {
        return switch (slot.kind()) {
            case FIGURE, CLAIM, RECORD -> true;
            case NAME, DOCUMENT -> false;
        };
    }

    private static String document(String sentence, List<Slot> slots) {
        var named = slots.stream().filter(slot -> slot.kind() == Slot.Kind.DOCUMENT).map(Slot::text).findFirst();
        boolean marked = sentence.indexOf('〔') >= 0 || sentence.indexOf('《') >= 0;
        if (named.isPresent() || !marked) {
            return named.orElse("");
        }
        var found = DOCUMENT.matcher(sentence);
        return found.find() ? found.group() : "";
    }
}
