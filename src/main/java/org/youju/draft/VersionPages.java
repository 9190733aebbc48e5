package org.youju.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.kernel.Language;
import org.youju.report.FileFormat;
import org.youju.web.Notice;
import org.youju.web.Slice;

/// The versions of a draft, what differs between two of them, going back, and the draft as a file.
@Controller
class VersionPages {
    private static final int ROWS = 50;

    private final Drafts drafts;
    private final Issues issues;
    private final DraftViews views;
    private final Clock clock;

    VersionPages(Drafts drafts, Issues issues, DraftViews views, Clock clock) {
        this.drafts = drafts;
        this.issues = issues;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/drafts/{id}/draft.docx")
    ResponseEntity<byte[]> word(Officer officer, @PathVariable long id) {
        return file(id, FileFormat.DOCX, officer);
    }

    @GetMapping("/drafts/{id}/draft.pdf")
    ResponseEntity<byte[]> pdf(Officer officer, @PathVariable long id) {
        return file(id, FileFormat.PDF, officer);
    }

    private ResponseEntity<byte[]> file(long id, FileFormat format, Officer officer) {
        var draft = drafts.draft(id, officer);
        var handed = issues.export(draft, format, officer, clock.instant());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("%s（%d年，第%d版）.%s".formatted(
                                handed.title(), draft.year(), draft.version(), format.extension()), UTF_8)
                        .build()
                        .toString())
                .body(handed.file());
    }

    @GetMapping("/drafts/{id}/versions")
    String versions(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        var draft = drafts.draft(id, officer);
        var slice = Slice.of(page, ROWS, draft.version());
        var versions = drafts.versions(draft, slice.before(), ROWS);
        model.addAttribute("draft", draft);
        model.addAttribute("slice", slice);
        model.addAttribute("versions", versions);
        model.addAttribute("names", views.names(versions.stream().map(Version::officer).toList()));
        return "draft/versions";
    }

    @GetMapping("/drafts/{id}/compare")
    String compare(
            Officer officer, @PathVariable long id, @RequestParam int from, @RequestParam int to,
            @RequestParam(defaultValue = "false") boolean all, Locale locale, Model model) {
        var draft = drafts.draft(id, officer);
        int earlier = Math.min(from, to);
        int later = Math.max(from, to);
        var differences = views.readable(drafts.passages(draft, earlier), drafts.passages(draft, later), draft,
                Language.of(locale));
        model.addAttribute("draft", draft);
        model.addAttribute("from", earlier);
        model.addAttribute("to", later);
        model.addAttribute("all", all);
        model.addAttribute("changes", differences.stream().filter(BlockDifference::isChange).count());
        model.addAttribute("differences", all ? differences : List.copyOf(
                differences.stream().filter(BlockDifference::isChange).toList()));
        model.addAttribute("writable", draft.isOpen() && officer.may(Action.COMPOSE_REPORT, Drafts.REGISTER, draft.place()));
        return "draft/compare";
    }

    @PostMapping("/drafts/{id}/back")
    String goBack(Officer officer, @PathVariable long id, @RequestParam int to, RedirectAttributes next) {
        drafts.goBack(id, to, officer, clock.instant());
        next.addFlashAttribute(Notice.NAME, Notice.done("draft.returned", to));
        return "redirect:/drafts/" + id;
    }
}
