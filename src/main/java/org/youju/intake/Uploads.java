package org.youju.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.intake.Upload.Stage;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Refused;

/// Keeps uploaded tables for an hour, checks them and imports them.
///
/// Work is done in the background, so that a large table does not keep a page waiting; a small one is done before the
/// page that asked for it is shown. If we crash, uploads are gone: nothing depends on them.
@Component
class Uploads implements DisposableBean {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final long PATIENCE_SECONDS = 3;
    private static final int AT_ONCE = 2;
    private static final int MOST = 200;

    private final Importer importer;
    private final Layouts layouts;
    private final Forms forms;
    private final Conflicts conflicts;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final ScheduledExecutorService workers =
            Executors.newScheduledThreadPool(AT_ONCE, Thread.ofPlatform().name("import-", 1).daemon().factory());
    private final SecureRandom random = new SecureRandom();
    private final UploadFolder folder;

    Uploads(Importer importer, Layouts layouts, Forms forms, Conflicts conflicts, Audit audit, Clock clock,
            UploadFolder folder) {
        this.folder = folder;
        this.forms = forms;
        this.conflicts = conflicts;
        this.importer = importer;
        this.layouts = layouts;
        this.audit = audit;
        this.clock = clock;
    }

    /// Keeps a table and begins to check it.
    Upload keep(MultipartFile file, String register, PlaceCode place, Officer officer) {
        forgetOld();
        if (uploads.size() >= MOST) {
            throw IntakeProblem.TOO_MANY_UPLOADS.refused();
        }
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes);
        var path = folder.file(id);
        try {
            file.transferTo(path);
        } catch (IOException e) {
            throw new UncheckedIOException("upload " + path, e);
        }
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("").replaceAll("\\p{Cntrl}", "");
        var upload = new Upload(id, officer.login(), clock.instant(), new Importer.Source(path, name, register, place),
                new AtomicReference<>(new Stage.Checking(0)));
        uploads.put(id, upload);
        workers.schedule(this::forgetOld, KEPT.plusMinutes(1).toSeconds(), TimeUnit.SECONDS);
        work(upload, () -> begin(upload, officer));
        return upload;
    }

    /// Refused when it is not there any more, or is somebody else's.
    Upload find(String id, String register, Officer officer) {
        return Optional.ofNullable(uploads.get(id))
                .filter(upload -> upload.login().equals(officer.login()) && upload.source().register().equals(register))
                .filter(upload -> upload.at().plus(KEPT).isAfter(clock.instant()))
                .orElseThrow(() -> IntakeProblem.PREVIEW_GONE.refused());
    }

    private void begin(Upload upload, Officer officer) {
        var proposal = layouts.propose(upload.source());
        if (proposal.isSure()) {
            check(upload, proposal, officer);
        } else {
            upload.now().set(new Stage.Asking(proposal));
        }
    }

    private void check(Upload upload, Layouts.Proposal proposal, Officer officer) {
        var glance = importer.glance(upload.source(), proposal.layout(), proposal.head().merged());
        var report = importer.run(upload.source(), proposal.layout(), Importer.Mode.CHECK, officer, clock.instant(),
                rows -> upload.now().set(new Stage.Checking(rows)));
        upload.now().set(new Stage.Checked(proposal, glance, report));
    }

    /// Checks a table anew, read as somebody has said.
    void lay(Upload upload, Layouts.Proposal proposal, Officer officer) {
        var stage = upload.stage();
        if (upload.proposal().isPresent() && upload.now().compareAndSet(stage, new Stage.Checking(0))) {
            work(upload, () -> check(upload, proposal, officer));
        }
    }

    /// What somebody decided about a table that has been checked.
    ///
    /// @param rows whose entries are to be corrected to what they say
    /// @param form the name under which to remember how it was read; empty for not at all
    record Decision(Importer.Mode mode, Set<Integer> rows, String form) {}

    /// Imports a table that has been checked; a second click finds the import begun and changes nothing.
    void run(Upload upload, Decision decision, Officer officer) {
        if (upload.stage() instanceof Stage.Checked checked
                && upload.now().compareAndSet(checked, new Stage.Importing(0, checked.report().rows()))) {
            work(upload, () -> run(upload, decision, checked, officer));
        }
    }

    private void run(Upload upload, Decision decision, Stage.Checked checked, Officer officer) {
        var source = upload.source();
        var layout = checked.proposal().layout();
        var report = importer.run(source, layout, decision.mode, officer, clock.instant(),
                rows -> upload.now().set(new Stage.Importing(rows, checked.report().rows())));
        if (!report.done()) {
            upload.now().set(new Stage.Checked(checked.proposal(), checked.glance(), report));
            return;
        }
        audit.record(officer, "entries.import", "%s %s %s +%d =%d ×%d".formatted(source.register(), source.place(),
                source.name(), report.added(), report.alreadyRecorded(), report.wrongRows()));
        if (!decision.form.isEmpty()) {
            forms.remember(source.register(), source.place(),
                    TableForm.of(decision.form, checked.proposal().head(), layout), officer);
        }
        upload.now().set(new Stage.Imported(report, corrected(checked.report(), decision, source, officer)));
        delete(source.file());
    }

    /// Each is a transaction of its own: one that is refused keeps no other back. What was shown is what is corrected.
    private List<Conflict.Outcome> corrected(ImportReport report, Decision decision, Importer.Source source,
            Officer officer) {
        var outcomes = new ArrayList<Conflict.Outcome>();
        for (var conflict : report.conflicts()) {
            if (decision.rows.contains(conflict.row())) {
                try {
                    outcomes.add(conflicts.correct(conflict, source.name(), officer, clock.instant()));
                } catch (Refused refused) {
                    outcomes.add(new Conflict.Outcome(conflict, false, List.of(refused.text())));
                }
            }
        }
        return outcomes;
    }

    private void work(Upload upload, Runnable work) {
        var done = workers.submit(() -> {
            try {
                work.run();
            } catch (Refused refused) {
                upload.now().set(new Stage.Turned(refused));
            } catch (RuntimeException | Error e) {
                upload.now().set(new Stage.Broken(e));
            }
        });
        try {
            done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            // It goes on in the background; its page says how far it has come.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("import", e);
        }
    }

    /// One that is being worked on is left to its hour.
    void drop(Upload upload) {
        if (!upload.isAtWork()) {
            uploads.remove(upload.id());
            delete(upload.source().file());
        }
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        uploads.values().stream().filter(upload -> upload.at().isBefore(oldest)).forEach(this::drop);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("upload " + file, e);
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow(); // an import cut off is rolled back
        uploads.values().forEach(upload -> delete(upload.source().file()));
    }
}
