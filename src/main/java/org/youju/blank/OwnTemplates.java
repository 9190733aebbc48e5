package org.youju.blank;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.kernel.PlaceCode;

/// The templates that townships made for themselves. Versions are added and never changed.
@Component
public class OwnTemplates {
    private final OwnTemplateStore store;

    OwnTemplates(OwnTemplateStore store) {
        this.store = store;
    }

    /// The last version of each template of a place, the newest first.
    public List<OwnTemplate> of(PlaceCode place) {
        return store.of(place);
    }

    /// The last version.
    public OwnTemplate find(PlaceCode place, String id) {
        return store.find(place, id).orElseThrow(() -> BlankProblem.TEMPLATE_UNKNOWN.refused(id));
    }

    /// Keeps a text as the next version of a template; the same text again is no new version.
    @Transactional
    public OwnTemplate save(PlaceCode place, String id, String title, String text, Officer officer, Instant at) {
        officer.must(Action.COMPOSE_REPORT, Blanks.REGISTER, place);
        var last = store.find(place, id);
        if (last.filter(it -> it.title().equals(title) && it.text().equals(text)).isPresent()) {
            return last.get();
        }
        int version = last.map(OwnTemplate::version).orElse(0) + 1;
        var next = new OwnTemplate(place, id, version, title, text, officer.login(), at);
        store.add(next);
        return next;
    }
}
