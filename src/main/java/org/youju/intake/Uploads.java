package org.youju.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
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

/// Keeps uploaded tables for an hour in a folder that only this program reads, checks them and imports them.
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
    private final Audit audit;
    private final Clock clock;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final ScheduledExecutorService workers =
            Executors.newScheduledThreadPool(AT_ONCE, Thread.ofPlatform().name("import-", 1).daemon().factory());
    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<Optional<Path>> folder = new AtomicReference<>(Optional.empty());

    Uploads(Importer importer, Layouts layouts, Audit audit, Clock clock) {
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
        var path = folder().resolve(id);
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
        work(upload, () -> check(upload, officer));
        return upload;
    }

    /// Refused when it is not there any more, or is somebody else's.
    Upload find(String id, String register, Officer officer) {
        return Optional.ofNullable(uploads.get(id))
                .filter(upload -> upload.login().equals(officer.login()) && upload.source().register().equals(register))
                .filter(upload -> upload.at().plus(KEPT).isAfter(clock.instant()))
                .orElseThrow(() -> IntakeProblem.PREVIEW_GONE.refused());
    }

    private void check(Upload upload, Officer officer) {
        var layout = layouts.propose(upload.source()).layout();
        var glance = importer.glance(upload.source(), layout);
        var report = importer.run(upload.source(), layout, Importer.Mode.CHECK, officer, clock.instant(),
                rows -> upload.now().set(new Stage.Checking(rows)));
        upload.now().set(new Stage.Checked(glance, report));
    }

    /// Imports a table that has been checked; a second click finds the import begun and changes nothing.
    void run(Upload upload, Importer.Mode mode, Officer officer) {
        if (upload.stage() instanceof Stage.Checked checked
                && upload.now().compareAndSet(checked, new Stage.Importing(0, checked.report().rows()))) {
            work(upload, () -> run(upload, mode, checked, officer));
        }
    }

    private void run(Upload upload, Importer.Mode mode, Stage.Checked checked, Officer officer) {
        var report = importer.run(upload.source(), mode, officer, clock.instant(),
                rows -> upload.now().set(new Stage.Importing(rows, checked.report().rows())));
        if (!report.done()) {
            upload.now().set(new Stage.Checked(checked.glance(), report));
            return;
        }
        var source = upload.source();
        audit.record(officer, "entries.import", "%s %s %s +%d =%d ×%d".formatted(source.register(), source.place(),
                source.name(), report.added(), report.alreadyRecorded(), report.wrongRows()));
        upload.now().set(new Stage.Imported(report));
        delete(source.file());
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

    private Path folder() {
        return folder.updateAndGet(known -> known.or(() -> Optional.of(made()))).orElseThrow();
    }

    /// Readable by its owner alone: that is how temporary folders are made.
    private static Path made() {
        try {
            return Files.createTempDirectory("youju-uploads");
        } catch (IOException e) {
            throw new UncheckedIOException("folder for uploads", e);
        }
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
        folder.get().ifPresent(Uploads::delete);
    }
}
