package org.youju.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.youju.document.Block;
import org.youju.draft.ShownPassage.Run;
import org.youju.draft.ShownPassage.Sentence;
import org.youju.kernel.Text;
import org.youju.template.ComposedBlock;
import org.youju.template.Slot;
import org.youju.template.TypedDigits;

/// Cuts a composed block into sentences, and these into words and chips.
final class LineReading {
    private static final Pattern SLOT = Pattern.compile("\\{\\{[^{}\\n]*}}");

    private final ComposedBlock composed;
    private final Function<Slot, Optional<Text>> about;

    /// @param about what a slot's figure is, in a sentence
    LineReading(ComposedBlock composed, Function<Slot, Optional<Text>> about) {
        this.composed = composed;
        this.about = about;
    }

    /// Whether what was written can be told from what is printed, slot by slot: only then can it be edited in place.
    boolean isLine() {
        var source = composed.template().source().text();
        var written = SLOT.matcher(source).results().map(MatchResult::group).toList();
        var printed = composed.slots().stream().map(Slot::source).toList();
        return SourceText.isLine(source) && composed.blocks().size() == 1 && written.equals(printed);
    }

    /// @param block which of the composed blocks
    List<Sentence> sentences(int block) {
        var text = Block.text(composed.blocks().get(block).runs().toList());
        var within = composed.sentences().stream().filter(each -> each.block() == block).toList();
        var sentences = new ArrayList<Sentence>();
        int done = 0;
        for (int i = 0; i < within.size(); i++) {
            int end = i == within.size() - 1 ? text.length() : slotEnd(block, within.get(i).to());
            if (end > done) {
                sentences.add(new Sentence(within.get(i).basis().name().toLowerCase(java.util.Locale.ROOT),
                        within.get(i).document(), runs(block, text, done, end)));
                done = end;
            }
        }
        if (done < text.length()) {
            sentences.add(new Sentence("", "", runs(block, text, done, text.length())));
        }
        return sentences;
    }

    /// A slot is whole, even where a full stop stands in it.
    private int slotEnd(int block, int end) {
        return composed.slots().stream()
                .filter(slot -> slot.block() == block && slot.from() < end && slot.to() > end)
                .mapToInt(Slot::to)
                .findFirst()
                .orElse(end);
    }

    List<Run> runs(int block) {
        var text = Block.text(composed.blocks().get(block).runs().toList());
        return runs(block, text, 0, text.length());
    }

    private record Cut(int from, int to, Run run) {}

    private List<Run> runs(int block, String text, int from, int to) {
        var cuts = new ArrayList<Cut>();
        for (var slot : composed.slots()) {
            if (slot.block() == block && slot.from() >= from && slot.to() <= to) {
                cuts.add(new Cut(slot.from(), slot.to(), chip(slot)));
            }
        }
        for (var typed : composed.digits()) {
            if (typed.block() == block && typed.from() >= from && typed.to() <= to) {
                cuts.add(new Cut(typed.from(), typed.to(), typed(typed)));
            }
        }
        cuts.sort(Comparator.comparingInt(Cut::from));
        var runs = new ArrayList<Run>();
        int done = from;
        for (var cut : cuts) {
            if (cut.from() < done) {
                continue;
            }
            if (cut.from() > done) {
                runs.add(Run.words(text.substring(done, cut.from())));
            }
            runs.add(cut.run());
            done = cut.to();
        }
        if (done < to) {
            runs.add(Run.words(text.substring(done, to)));
        }
        return runs;
    }

    private Run chip(Slot slot) {
        var kind = slot.gap().isPresent() ? Run.Kind.MISSING
                : composed.untrue().stream().anyMatch(untrue -> untrue.isOf(slot)) ? Run.Kind.UNTRUE : Run.Kind.CHIP;
        return new Run(kind, slot.text(), slot.source(), about.apply(slot));
    }

    private static Run typed(TypedDigits digits) {
        return new Run(Run.Kind.TYPED, digits.text(), "", Optional.empty());
    }
}
