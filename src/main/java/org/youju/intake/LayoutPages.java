package org.youju.intake;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.account.Officer;
import org.youju.ledger.Registers;
import org.youju.place.Places;
import org.youju.web.Form;

/// What of an uploaded table is its header, its entries and its columns: shown, and corrected, with the first rows as
/// they would be read beside it.
@Controller
@RequestMapping("/ledgers/{register}/import/{id}/layout")
class LayoutPages {
    private final Uploads uploads;
    private final Importer importer;
    private final Layouts layouts;
    private final Registers registers;
    private final Places places;

    LayoutPages(Uploads uploads, Importer importer, Layouts layouts, Registers registers, Places places) {
        this.uploads = uploads;
        this.importer = importer;
        this.layouts = layouts;
        this.registers = registers;
        this.places = places;
    }

    @GetMapping
    String asked(Officer officer, @PathVariable String register, @PathVariable String id, Model model) {
        var upload = uploads.find(id, register, officer);
        if (upload.proposal().isEmpty()) {
            return "redirect:" + ImportPages.path(upload);
        }
        return shown(upload, LayoutForm.of(upload.proposal().get()), "intake/layout", model);
    }

    private String shown(Upload upload, LayoutForm form, String template, Model model) {
        model.addAttribute("register", registers.newest(upload.source().register()));
        model.addAttribute("upload", upload);
        model.addAttribute("place", places.find(upload.source().place()).title());
        model.addAttribute("layout", form);
        model.addAttribute("glance", importer.glance(upload.source(), form.proposal().layout(),
                form.proposal().head().merged()));
        return template;
    }

    /// The same with what was changed: the whole page, or for htmx what changes of it.
    @PostMapping("/show")
    String show(
            Officer officer,
            @PathVariable String register,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestHeader(name = "HX-Request", required = false, defaultValue = "false") boolean part,
            Model model) {
        var upload = uploads.find(id, register, officer);
        if (upload.proposal().isEmpty()) {
            return "redirect:" + ImportPages.path(upload);
        }
        return shown(upload, posted(upload, posted), part ? "intake/layout-form" : "intake/layout", model);
    }

    /// Every table is read anew from what was found in it at first, so that what was posted says it all.
    private LayoutForm posted(Upload upload, MultiValueMap<String, String> posted) {
        var form = Form.of(posted);
        var found = upload.proposal().orElseThrow(() -> IntakeProblem.PREVIEW_GONE.refused());
        var read = form.value("read").split(":", 3);
        var before = read.length == 3 && read[0].matches("\\d{1,7}") && read[1].matches("[1-4]")
                ? asShown(upload, found, Integer.parseInt(read[0]), Integer.parseInt(read[1]), read[2])
                : found;
        return LayoutForm.posted(form, before, upload.source(), layouts,
                registers.newest(upload.source().register()));
    }

    /// The form that was posted may have shown another sheet or header than the one found at first.
    private Layouts.Proposal asShown(Upload upload, Layouts.Proposal found, int header, int rows, String sheet) {
        var layout = found.layout();
        return layout.headerRow() == header && layout.headerRows() == rows && layout.sheet().equals(sheet)
                ? found
                : layouts.propose(upload.source(), sheet, header, rows);
    }

    @PostMapping
    String settle(
            Officer officer,
            @PathVariable String register,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model) {
        var upload = uploads.find(id, register, officer);
        if (upload.proposal().isEmpty()) {
            return "redirect:" + ImportPages.path(upload);
        }
        var form = posted(upload, posted);
        var shown = Form.of(posted).value("read");
        var layout = form.proposal().layout();
        boolean same = shown.equals(layout.headerRow() + ":" + layout.headerRows() + ":" + layout.sheet());
        if (!form.form().isRight() || !form.proposal().wrong().isEmpty() || !same) {
            return shown(upload, form, "intake/layout", model);
        }
        uploads.lay(upload, form.proposal(), officer);
        return "redirect:" + ImportPages.path(upload);
    }
}
