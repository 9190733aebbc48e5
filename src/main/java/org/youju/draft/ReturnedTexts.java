package org.youju.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.youju.comparison.Comparison;
import org.youju.comparison.FigureFinding;
import org.youju.comparison.Issued.Slot;
import org.youju.comparison.ParagraphChange;
import org.youju.comparison.ParagraphChange.Part;
import org.youju.comparison.Place;
import org.youju.comparison.Verdict;
import org.youju.draft.Issues.Kept;
import org.youju.draft.Issues.Source;
import org.youju.draft.Issues.Span;
import org.youju.manuscript.Manuscript;

/// Writes paragraphs that came back in the language of templates: what was printed of a slot becomes the slot again.
final class ReturnedTexts {
    /// How far behind a number another unit, or 左右 and the like, may reach.
    private static final int BEYOND = 6;
    private static final Pattern BEFORE = Pattern.compile("^[^0-9]*");
    private static final Pattern AFTER = Pattern.compile("[^0-9]*$");

    private final Kept kept;
    private final Manuscript manuscript;
    private final Comparison comparison;
    private final Map<String, Passage> was;

    /// @param was the blocks of the draft as they read in the version that went out, by name
    ReturnedTexts(Kept kept, Manuscript manuscript, Comparison comparison, Map<String, Passage> was) {
        this.kept = kept;
        this.manuscript = manuscript;
        this.comparison = comparison;
        this.was = was;
    }

    /// The passage as it went out, in the language of templates.
    String issued(ParagraphChange change) {
        var text = kept.text().passages().get(change.passage().orElseThrow()).text();
        return SourceText.of(level(change), pieces(text, source(change).slots()));
    }

    private Source source(ParagraphChange change) {
        return kept.sources().get(change.passage().orElseThrow());
    }

    private int level(ParagraphChange change) {
        if (change.passage().isPresent()) {
            return Optional.ofNullable(was.get(source(change).block())).map(passage -> SourceText.level(passage.source())).orElse(0);
        }
        var paragraph = manuscript.paragraphs().get(change.paragraph().orElseThrow());
        return paragraph.kind() == Manuscript.Kind.HEADING ? paragraph.level() : 0;
    }

    /// The paragraph as it came back, in the language of templates.
    ///
    /// @param typed figures whose number is to be written as it came back, by number
    String returned(ParagraphChange change, Set<Integer> typed) {
        var text = change.returned();
        int paragraph = change.paragraph().orElseThrow();
        var cuts = new ArrayList<Span>();
        int at = 0;
        for (var part : change.text()) {
            if (part instanceof Part.Filled(var words, var slot, var passage)) {
                cut(text, at, at + words.length(), passage, slot, false).ifPresent(cuts::add);
            }
            at += part.text().length();
        }
        for (int i = 0; i < comparison.figures().size(); i++) {
            var finding = comparison.figures().get(i);
            if (!typed.contains(i)) {
                boolean beside = finding.verdict() == Verdict.QUALIFIED || finding.verdict() == Verdict.UNIT_CHANGED;
                for (var place : places(finding)) {
                    if (place.paragraph() == paragraph && free(cuts, place)) {
                        cut(text, place.from(), place.to(), finding.passage(), finding.slot(), beside).ifPresent(cuts::add);
                    }
                }
            }
        }
        if (change.passage().isPresent()) {
            names(change, text).forEach(name -> {
                if (free(cuts, new Place(paragraph, name.from(), name.to()))) {
                    cuts.add(name);
                }
            });
        }
        return SourceText.of(level(change), pieces(text, cuts));
    }

    private static List<Place> places(FigureFinding finding) {
        var places = new ArrayList<Place>();
        finding.place().ifPresent(places::add);
        finding.copies().forEach(copy -> places.add(copy.place()));
        return places;
    }

    private static boolean free(Collection<Span> cuts, Place place) {
        return cuts.stream().noneMatch(cut -> cut.from() < place.to() && cut.to() > place.from());
    }

    /// Where the slot of a figure goes: over all that stands in its place, with the unit where that was part of it.
    ///
    /// @param beside whether what stands behind the number differs
    private Optional<Span> cut(
            String text, int from, int to, int passage, Slot slot, boolean beside) {
        var issued = kept.text().passages().get(passage).text();
        return kept.sources().get(passage).slots().stream()
                .filter(span -> span.from() == slot.from() && span.to() == slot.to())
                .findFirst()
                .map(span -> {
                    var printed = issued.substring(span.from(), span.to());
                    for (int start = Math.max(0, to - printed.length()); start <= from; start++) {
                        if (text.startsWith(printed, start)) {
                            int end = start + printed.length();
                            return new Span(start, beside ? beyond(text, end, issued, span.to()) : end, span.slot());
                        }
                    }
                    var before = BEFORE.matcher(printed).results().findFirst().map(each -> each.group()).orElse("");
                    var after = AFTER.matcher(printed).results().findFirst().map(each -> each.group()).orElse("");
                    int start = text.substring(0, from).endsWith(before) ? from - before.length() : from;
                    int end = text.startsWith(after, to) ? to + after.length() : to;
                    return new Span(start, beside ? beyond(text, end, issued, span.to()) : end, span.slot());
                });
    }

    /// As far as to what stood behind the figure.
    private static int beyond(String text, int end, String issued, int issuedEnd) {
        if (issuedEnd >= issued.length()) {
            return end;
        }
        int next = text.indexOf(issued.charAt(issuedEnd), end);
        return next >= 0 && next - end <= BEYOND ? next : end;
    }

    /// Slots that are no figures: the year, names. They stay where their words were not touched.
    private List<Span> names(ParagraphChange change, String text) {
        var passage = kept.text().passages().get(change.passage().orElseThrow());
        var here = Tokens.of(passage.text());
        var there = Tokens.of(text);
        var beside = Difference.matches(here, there);
        var starts = starts(here);
        var names = new ArrayList<Span>();
        for (var span : source(change).slots()) {
            boolean isFigure = passage.slots().stream().anyMatch(slot -> slot.from() < span.to() && slot.to() > span.from());
            int first = starts.getOrDefault(span.from(), -1);
            int last = starts.getOrDefault(span.to(), -1);
            if (!isFigure && first >= 0 && last > first
                    && IntStream.range(first, last).allMatch(i -> beside[i] >= 0 && beside[i] - beside[first] == i - first)) {
                int from = String.join("", there.subList(0, beside[first])).length();
                names.add(new Span(from, from + span.to() - span.from(), span.slot()));
            }
        }
        return names;
    }

    /// At which character each token begins, and where the text ends.
    private static Map<Integer, Integer> starts(List<String> tokens) {
        var starts = new HashMap<Integer, Integer>();
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            starts.put(at, i);
            at += tokens.get(i).length();
        }
        starts.put(at, tokens.size());
        return starts;
    }

    private static List<Piece> pieces(String text, List<Span> cuts) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var cut : cuts.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            if (cut.from() >= at) {
                pieces.add(new Piece.Words(text.substring(at, cut.from())));
                pieces.add(new Piece.Slot(cut.slot()));
                at = cut.to();
            }
        }
        pieces.add(new Piece.Words(text.substring(at)));
        return pieces;
    }
}
