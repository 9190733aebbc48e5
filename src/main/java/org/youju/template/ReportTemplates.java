package org.youju.template;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Officer;
import org.youju.figure.Figures;
import org.youju.figure.Question;
import org.youju.kernel.Language;
import org.youju.kernel.Parsed;
import org.youju.ledger.Entries;
import org.youju.ledger.References;
import org.youju.pack.Claim;
import org.youju.pack.Pack;
import org.youju.place.Place;
import org.youju.place.Places;

/// Reads templates against the pack, whole or block by block, and composes them.
@Component
public class ReportTemplates {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]+");

    private final Pack pack;
    private final Figures figures;
    private final Entries entries;
    private final References references;
    private final Places places;

    ReportTemplates(Pack pack, Figures figures, Entries entries, References references, Places places) {
        this.pack = pack;
        this.figures = figures;
        this.entries = entries;
        this.references = references;
        this.places = places;
    }

    /// @param file how mistakes name it
    /// @param day on which what it names must be in force: the last of the period it is composed for
    public Parsed<ReportTemplate> read(String file, String text, LocalDate day) {
        return TemplateReader.read(file, text, pack, day);
    }

    /// Of which part of the year a template tells, by its head alone; the whole of it where the head is wrong.
    public static Span span(String text) {
        return Span.of(new FrontMatter(text, new TemplateMistakes("")).value("period").text()).orElse(Span.YEAR);
    }

    /// For which kinds of places a template is, by its head alone: townships where it does not say.
    public static Set<Place.Kind> suits(String text) {
        var said = new FrontMatter(text, new TemplateMistakes("")).suits().stream().map(FrontMatter.Value::text).toList();
        var kinds = ReportTemplate.PLACES.stream()
                .filter(kind -> said.contains(kind.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return kinds.isEmpty() ? Set.of(Place.Kind.TOWNSHIP) : kinds;
    }

    /// The blocks of a piece of text: one, unless its author has put an empty line into it, or emptied it.
    ///
    /// @param first the line of the file on which the piece begins, from 1
    public Parsed<List<TemplateBlock>> blocks(String file, int first, String source, Language language, LocalDate day) {
        return TemplateReader.blocks(file, first, source, language, pack, day);
    }

    /// Composes blocks from one snapshot: the caller's transaction, which must be repeatable.
    ///
    /// @param named ids of indicators and claims that it will mostly be asked for, such as all [#words] of the text
    @Transactional(propagation = Propagation.MANDATORY)
    public Composer composer(Language language, Question question, Set<String> named, Officer officer) {
        var snapshot = figures.snapshot(question, indicators(named, question.period().to()), officer);
        return new Composer(pack, language, snapshot, places, new Names(places, question),
                new NamedRecords(snapshot, entries, references, places, officer, language));
    }

    /// Whatever in a text may be the id of an indicator or a claim.
    public static Set<String> words(String text) {
        return ID.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private Set<String> indicators(Set<String> named, LocalDate day) {
        var ids = new HashSet<>(named);
        named.stream()
                .flatMap(id -> pack.claim(id, day).stream())
                .flatMap(claim -> claim.all().stream())
                .forEach(part -> {
                    if (part instanceof Claim.Compared(var figure, _, var against)) {
                        ids.add(figure);
                        if (against instanceof Claim.Against.Other(var other)) {
                            ids.add(other);
                        }
                    }
                });
        return ids;
    }
}
