package org.youju.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.draft.DraftStore.Revision;
import org.youju.draft.Version.Act;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;

/// Begins drafts, saves what is written in them, and keeps every version.
@Component
public class Drafts {
    /// What an officer's grant names who is to read or compose reports and nothing else.
    static final String REGISTER = "reports";
    /// The block that holds front matter and title; it comes first and stays.
    public static final String HEAD = "head";

    private final DraftStore store;
    private final Audit audit;

    Drafts(DraftStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /// @param template from which the blocks are; `post` may be empty
    /// @param head front matter and title
    /// @param sources its blocks, in their order
    @Transactional
    public ReportDraft begin(
            PlaceCode place, Period period, String template, String post, String title, String head, List<String> sources,
            Officer officer, Instant at) {
        officer.must(Action.COMPOSE_REPORT, REGISTER, place);
        long id = store.insert(place, period, template, post, title, officer.login(), at);
        var saving = new Saving(store, id, List.of(), 1);
        saving.apply(new Change.Write(HEAD, Optional.empty(), head, 0));
        var before = Optional.of(HEAD);
        for (int i = 0; i < sources.size(); i++) {
            var block = "b" + (i + 1);
            saving.apply(new Change.Write(block, before, sources.get(i), 0));
            before = Optional.of(block);
        }
        store.insert(id, new Version(1, Act.BEGUN, OptionalInt.empty(), officer.login(), at, 0), saving.made());
        audit.record(officer, "draft.begin", "%d %s %s %s".formatted(id, place, period, template));
        return found(id);
    }

    /// Those of the places an officer may read, the last written in first.
    @Transactional(readOnly = true)
    public List<ReportDraft> all(Officer officer) {
        return store.all().stream().filter(draft -> officer.may(Action.READ, REGISTER, draft.place())).toList();
    }

    /// Who wrote last in each draft, and when.
    @Transactional(readOnly = true)
    public Map<Long, Version> lastVersions() {
        return store.lastVersions();
    }

    @Transactional(readOnly = true)
    public ReportDraft draft(long id, Officer officer) {
        var draft = found(id);
        officer.must(Action.READ, REGISTER, draft.place());
        return draft;
    }

    /// How it reads now.
    @Transactional(readOnly = true)
    public List<Passage> passages(ReportDraft draft) {
        return at(draft.id(), draft.version());
    }

    /// How it read in a version.
    @Transactional(readOnly = true)
    public List<Passage> passages(ReportDraft draft, int version) {
        known(draft, version);
        return at(draft.id(), version);
    }

    private List<Passage> at(long id, int version) {
        return store.revisions(id, version).stream().flatMap(each -> each.passage().stream()).toList();
    }

    /// Saves what does not clash, as one version; nothing changed makes none. What clashes is not saved: it is shown.
    @Transactional
    public Saved save(long id, List<Change> changes, Act act, Officer officer, Instant at) {
        var draft = writable(id, officer);
        var saving = new Saving(store, id, store.revisions(id, draft.version()), draft.version() + 1);
        changes.forEach(saving::apply);
        return keep(draft, saving.made(), saving.clashes(), act, OptionalInt.empty(), officer, at);
    }

    /// Takes back the last save of one's own that stands; nothing where others have changed the same blocks since.
    @Transactional
    public Saved undo(long id, Officer officer, Instant at) {
        var draft = writable(id, officer);
        var last = store.undoable(id, officer.login()).orElseThrow(DraftProblem.NOTHING_TO_UNDO::refused);
        var now = byBlock(store.revisions(id, draft.version()));
        var before = byBlock(store.revisions(id, last.number() - 1));
        var back = new ArrayList<Revision>();
        for (var revision : store.made(id, last.number())) {
            var present = Optional.ofNullable(now.get(revision.block())).orElse(revision);
            if (!isSame(present, revision)) {
                var by = known(draft, present.version()).officer();
                throw DraftProblem.CHANGED_SINCE.refused(last.number(), by);
            }
            back.add(restored(revision, Optional.ofNullable(before.get(revision.block())), draft.version() + 1));
        }
        return keep(draft, back, List.of(), Act.UNDONE, OptionalInt.of(last.number()), officer, at);
    }

    /// Makes everything read as in a version. What was written since stays in the versions.
    @Transactional
    public Saved goBack(long id, int version, Officer officer, Instant at) {
        var draft = writable(id, officer);
        known(draft, version);
        var then = byBlock(store.revisions(id, version));
        var back = store.revisions(id, draft.version()).stream()
                .map(now -> restored(now, Optional.ofNullable(then.get(now.block())), draft.version() + 1))
                .filter(restored -> !isSame(restored, now(draft, restored.block())))
                .toList();
        return keep(draft, back, List.of(), Act.RETURNED, OptionalInt.of(version), officer, at);
    }

    private Revision now(ReportDraft draft, String block) {
        return store.revision(draft.id(), block, draft.version())
                .orElseThrow(() -> DraftProblem.BLOCK_UNKNOWN.refused(block));
    }

    private static Revision restored(Revision now, Optional<Revision> then, int version) {
        return new Revision(now.block(), then.map(Revision::sort).orElse(now.sort()), then.flatMap(Revision::source), version);
    }

    private static boolean isSame(Revision one, Revision other) {
        return one.source().equals(other.source()) && (one.source().isEmpty() || one.sort().equals(other.sort()));
    }

    private static Map<String, Revision> byBlock(List<Revision> revisions) {
        return revisions.stream().collect(Collectors.toMap(Revision::block, Function.identity()));
    }

    private Saved keep(
            ReportDraft draft, List<Revision> made, List<Clash> clashes, Act act, OptionalInt about, Officer officer,
            Instant at) {
        if (made.isEmpty()) {
            return new Saved(draft.version(), List.of(), List.of(), clashes);
        }
        int number = draft.version() + 1;
        store.insert(draft.id(), new Version(number, act, about, officer.login(), at, made.size()), made);
        audit.record(officer, "draft." + act.name().toLowerCase(Locale.ROOT),
                "%d v%d %d".formatted(draft.id(), number, made.size()));
        return new Saved(number, made.stream().flatMap(each -> each.passage().stream()).toList(),
                made.stream().filter(each -> each.source().isEmpty()).map(Revision::block).toList(), clashes);
    }

    /// What others, or one's other window, have changed after a version.
    @Transactional(readOnly = true)
    public Saved since(ReportDraft draft, int version) {
        var changed = store.revisions(draft.id(), draft.version()).stream()
                .filter(each -> each.version() > version)
                .toList();
        return new Saved(draft.version(), changed.stream().flatMap(each -> each.passage().stream()).toList(),
                changed.stream().filter(each -> each.source().isEmpty()).map(Revision::block).toList(), List.of());
    }

    @Transactional(readOnly = true)
    public List<Version> versions(ReportDraft draft, long before, int count) {
        return store.versions(draft.id(), before, count);
    }


    /// Nobody writes in it until it is opened again: it is in review, or signed.
    ///
    /// @param reason what whoever wants to write in it is told
    @Transactional
    public void lock(long id, String reason, Officer officer, Instant at) {
        store.lock(id);
        var draft = found(id);
        store.insertLock(draft.id(), true, reason, officer.login(), at);
        audit.record(officer, "draft.lock", id + " " + reason);
    }

    @Transactional
    public void open(long id, String reason, Officer officer, Instant at) {
        store.lock(id);
        var draft = found(id);
        store.insertLock(draft.id(), false, reason, officer.login(), at);
        audit.record(officer, "draft.open", id + " " + reason);
    }

    private ReportDraft writable(long id, Officer officer) {
        store.lock(id);
        var draft = found(id);
        officer.must(Action.COMPOSE_REPORT, REGISTER, draft.place());
        if (!draft.isOpen()) {
            throw DraftProblem.LOCKED.refused(draft.locked());
        }
        return draft;
    }

    private ReportDraft found(long id) {
        return store.find(id).orElseThrow(() -> DraftProblem.DRAFT_UNKNOWN.refused(id));
    }

    private Version known(ReportDraft draft, int version) {
        return store.version(draft.id(), version)
                .orElseThrow(() -> DraftProblem.VERSION_UNKNOWN.refused(version, draft.version()));
    }
}
