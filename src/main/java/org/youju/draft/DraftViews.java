package org.youju.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youju.account.Accounts;
import org.youju.kernel.Language;
import org.youju.pack.Pack;
import org.youju.pack.Template;
import org.youju.place.Places;

/// What the pages of drafts show besides the text: names of people and templates, differences in words.
@Component
class DraftViews {
    private final Accounts accounts;
    private final Readable readable;
    private final Places places;
    private final Pack pack;

    DraftViews(Accounts accounts, Readable readable, Places places, Pack pack) {
        this.accounts = accounts;
        this.readable = readable;
        this.places = places;
        this.pack = pack;
    }

    /// What people call whoever has this login.
    String name(String login) {
        return accounts.find(login).map(account -> account.name()).orElse(login);
    }

    Map<String, String> names(List<String> logins) {
        var names = new HashMap<String, String>();
        logins.forEach(login -> names.computeIfAbsent(login, this::name));
        return names;
    }

    String place(ReportDraft draft) {
        return places.find(draft.place()).title();
    }

    String template(ReportDraft draft, Language language) {
        return pack.template(draft.template()).map(Template::title).map(title -> title.in(language)).orElse(draft.template());
    }

    ShownClash clash(Clash clash, ReportDraft draft, Language language) {
        var base = readable.of(clash.base(), draft, language);
        var theirs = readable.of(clash.theirs().orElse(""), draft, language);
        var mine = readable.of(clash.mine().orElse(""), draft, language);
        return new ShownClash(clash, name(clash.officer()), Difference.between(base, theirs), Difference.between(base, mine),
                clash.merged().or(clash::mine).orElse(""));
    }

    /// The same with figures by their titles.
    List<BlockDifference> readable(List<Passage> before, List<Passage> after, ReportDraft draft, Language language) {
        return BlockDifference.between(readable(before, draft, language), readable(after, draft, language));
    }

    private List<Passage> readable(List<Passage> passages, ReportDraft draft, Language language) {
        return passages.stream()
                .map(each -> new Passage(each.block(), each.sort(), readable.of(each.source(), draft, language), each.version()))
                .toList();
    }
}
