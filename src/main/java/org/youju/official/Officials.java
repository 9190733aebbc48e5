package org.youju.official;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Accounts;
import org.youju.account.Action;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.kernel.Parsed;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Area;
import org.youju.pack.Pack;
import org.youju.place.Places;
import org.youju.template.ReportTemplate;
import org.youju.template.ReportTemplates;
import org.youju.template.TemplateBlock;
import org.youju.template.TemplateText;

/// Who holds which post and answers for what; and what of a template is theirs.
@Component
public class Officials {
    private final OfficialStore store;
    private final Pack pack;
    private final Places places;
    private final Accounts accounts;
    private final ReportTemplates templates;
    private final Audit audit;

    Officials(
            OfficialStore store, Pack pack, Places places, Accounts accounts,
            ReportTemplates templates, Audit audit) {
        this.store = store;
        this.pack = pack;
        this.places = places;
        this.accounts = accounts;
        this.templates = templates;
        this.audit = audit;
    }

    /// Those in post on a day.
    @Transactional(readOnly = true)
    public List<Official> of(PlaceCode place, LocalDate day) {
        return store.on(place, day);
    }

    @Transactional(readOnly = true)
    public Optional<Official> of(PlaceCode place, String post, LocalDate day) {
        return store.on(place, day).stream().filter(official -> official.post().equals(post)).findFirst();
    }

    /// Says who holds a post from a day on, and what for; whoever grants roles says so.
    @Transactional
    public void appoint(Official official, Officer officer, Instant at) {
        officer.must(Action.GRANT_ROLES, "", official.place());
        places.find(official.place());
        var known = pack.areas().stream().map(Area::id).toList();
        official.areas().stream().filter(area -> !known.contains(area)).findFirst().ifPresent(area -> {
            throw OfficialProblem.AREA_UNKNOWN.refused(area);
        });
        if (!official.login().isEmpty() && accounts.find(official.login()).isEmpty()) {
            throw OfficialProblem.ACCOUNT_UNKNOWN.refused(official.login());
        }
        store.insert(official, false, officer.login(), at);
        audit.record(officer, "official.appoint", "%s %s %s %s".formatted(
                official.place(), official.post(), official.name(), official.since()));
    }

    /// There is no such post from a day on.
    @Transactional
    public void end(PlaceCode place, String post, LocalDate since, Officer officer, Instant at) {
        officer.must(Action.GRANT_ROLES, "", place);
        var holder = of(place, post, since).orElseThrow(() ->
                OfficialProblem.POST_UNKNOWN.refused(places.find(place).title(), post));
        store.insert(new Official(place, post, holder.name(), holder.login(), holder.areas(), since), true,
                officer.login(), at);
        audit.record(officer, "official.end", "%s %s %s".formatted(place, post, since));
    }

    /// Of a template's text, the blocks that are an official's to report, as they stand there; all of one that is not
    /// understood, for its author has to put it right first.
    public List<String> theirs(Official official, String text, LocalDate day) {
        return switch (templates.read(official.post(), text, day)) {
            case Parsed.Ok<ReportTemplate>(var template) -> theirs(official, template.blocks(), day).stream()
                    .map(block -> block.source().text()).toList();
            case Parsed.Wrong<ReportTemplate> _ -> TemplateText.of(text).blocks().stream().map(block -> block.text()).toList();
        };
    }

    /// Of a template, the blocks that are an official's to report: those with a figure or claim of their areas, and those
    /// without any; headings under which nothing of that is left go.
    ///
    /// @param day on which the indicators are looked up
    public List<TemplateBlock> theirs(Official official, List<TemplateBlock> blocks, LocalDate day) {
        var kept = new ArrayList<TemplateBlock>();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.level() == 0 ? isTheirs(official, block, day) : isFilled(official, blocks, i, day)) {
                kept.add(block);
            }
        }
        return kept;
    }

    /// Whether something of theirs stands under a heading, before the next that is not below it.
    private boolean isFilled(Official official, List<TemplateBlock> blocks, int heading, LocalDate day) {
        int level = blocks.get(heading).level();
        return blocks.stream()
                .skip(heading + 1)
                .takeWhile(below -> below.level() == 0 || below.level() > level)
                .anyMatch(below -> below.level() == 0 && isTheirs(official, below, day));
    }

    private boolean isTheirs(Official official, TemplateBlock block, LocalDate day) {
        var areas = Stream.concat(
                        block.indicators().stream().flatMap(id -> pack.indicator(id, day).stream())
                                .map(indicator -> indicator.area()),
                        block.claims().stream().flatMap(id -> pack.claim(id, day).stream()).map(claim -> claim.area()))
                .toList();
        return areas.isEmpty() || areas.stream().anyMatch(official::answersFor);
    }
}
