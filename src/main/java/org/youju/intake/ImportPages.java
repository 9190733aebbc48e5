package org.youju.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.intake.Upload.Stage;
import org.youju.kernel.Language;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.ledger.EntryFilters;
import org.youju.ledger.OfficerPlaces;
import org.youju.ledger.Registers;
import org.youju.pack.Register;
import org.youju.place.Place;
import org.youju.place.Places;
import org.youju.web.Form;
import org.youju.web.Notice;

/// Importing a table: upload it, see what would come of it, then import it, import its right rows, or let it be.
@Controller
@RequestMapping("/ledgers/{register}/import")
class ImportPages {
    /// How many mistakes the page shows; the workbook of wrong rows has them all.
    static final int SHOWN = 50;

    private static final Text FROM_LIST = new Text("从列表中选择一个地方", "choose a place from the list");
    private static final Text A_TABLE =
            new Text("选择一个 Excel（.xlsx、.xls）或 CSV 文件", "choose an Excel (.xlsx, .xls) or CSV file");

    private final Uploads uploads;
    private final Importer importer;
    private final Registers registers;
    private final OfficerPlaces officerPlaces;
    private final EntryFilters filters;
    private final Places places;
    private final Clock clock;

    ImportPages(
            Uploads uploads,
            Importer importer,
            Registers registers,
            OfficerPlaces officerPlaces,
            EntryFilters filters,
            Places places,
            Clock clock) {
        this.uploads = uploads;
        this.importer = importer;
        this.registers = registers;
        this.officerPlaces = officerPlaces;
        this.filters = filters;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    String blank(Officer officer, @PathVariable String register, @RequestParam Map<String, String> asked, Model model) {
        var choices = choices(registers.newest(register), officer);
        var form = filters.place(asked)
                .or(() -> choices.stream().map(Place::code).findFirst())
                .map(place -> Form.empty().with("place", place.value()))
                .orElse(Form.empty());
        return asked(officer, register, form, model);
    }

    /// A table is imported into a township's book, for the township or for one village of it.
    private List<Place> choices(Register register, Officer officer) {
        var choices = officerPlaces.importing(register, officer);
        if (choices.isEmpty()) {
            officer.must(Action.IMPORT, register.id(), Place.COUNTRY);
        }
        return choices;
    }

    private String asked(Officer officer, String id, Form form, Model model) {
        var register = registers.newest(id);
        model.addAttribute("register", register);
        model.addAttribute("places", officerPlaces.named(choices(register, officer)));
        model.addAttribute("form", form);
        return "intake/upload";
    }

    @PostMapping
    String upload(
            Officer officer,
            @PathVariable String register,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) Optional<MultipartFile> file,
            Model model) {
        var form = Form.of(posted);
        if (choices(registers.newest(register), officer).stream()
                .noneMatch(place -> place.code().value().equals(form.value("place")))) {
            return asked(officer, register, form.wrong("place", FROM_LIST), model);
        }
        if (file.isEmpty() || file.get().isEmpty()) {
            return asked(officer, register, form.wrong("file", A_TABLE), model);
        }
        var upload = uploads.keep(file.get(), register, new PlaceCode(form.value("place")), officer);
        return "redirect:" + path(upload);
    }

    /// Whether a table has a form of the office's own, worth remembering: our own form needs nothing to be known.
    static boolean isOwn(Layouts.Proposal proposal) {
        var layout = proposal.layout();
        return layout.headerRow() > 1 || layout.headerRows() > 1 || !layout.constants().isEmpty()
                || layout.columns().stream().anyMatch(column -> !column.unit().isEmpty());
    }

    static String path(Upload upload) {
        return "/ledgers/" + upload.source().register() + "/import/" + upload.id();
    }

    @GetMapping("/{id}")
    String stage(Officer officer, @PathVariable String register, @PathVariable String id, Model model) {
        var upload = uploads.find(id, register, officer);
        model.addAttribute("register", registers.newest(register));
        model.addAttribute("upload", upload);
        model.addAttribute("place", places.find(upload.source().place()).title());
        return switch (upload.stage()) {
            case Stage.Checking _, Stage.Importing _ -> "intake/at-work";
            case Stage.Asking _ -> "redirect:" + path(upload) + "/layout";
            case Stage.Checked checked -> {
                model.addAttribute("checked", checked);
                yield "intake/preview";
            }
            case Stage.Imported imported -> {
                model.addAttribute("imported", imported);
                yield "intake/result";
            }
            case Stage.Turned(var refused) -> {
                uploads.drop(upload);
                var form = Form.empty().with("place", upload.source().place().value());
                yield asked(officer, register, form.wrong("file", refused.text()), model);
            }
            case Stage.Broken(var cause) -> {
                uploads.drop(upload);
                throw new IllegalStateException("import of " + upload.source().name(), cause);
            }
        };
    }

    /// How far it has come, once a second; then the page that shows what came of it.
    @GetMapping("/{id}/progress")
    String progress(
            Officer officer,
            @PathVariable String register,
            @PathVariable String id,
            HttpServletResponse response,
            Model model) {
        var upload = uploads.find(id, register, officer);
        if (!upload.isAtWork()) {
            response.setHeader("HX-Redirect", path(upload));
        }
        model.addAttribute("upload", upload);
        return "intake/progress";
    }

    @PostMapping("/{id}/run")
    String run(
            Officer officer,
            @PathVariable String register,
            @PathVariable String id,
            @RequestParam Importer.Mode mode,
            @RequestParam MultiValueMap<String, String> posted) {
        var upload = uploads.find(id, register, officer);
        var form = Form.of(posted);
        var rows = form.entered().keySet().stream()
                .filter(name -> name.matches("conflict-\\d{1,7}") && form.has(name, "correct"))
                .map(name -> Integer.valueOf(name.substring("conflict-".length())))
                .collect(Collectors.toSet());
        var name = form.has("remember", "true") ? form.value("form") : "";
        uploads.run(upload, new Uploads.Decision(mode, rows, name.substring(0, Math.min(name.length(), 60)).strip()),
                officer);
        return "redirect:" + path(upload);
    }

    @PostMapping("/{id}/cancel")
    String cancel(Officer officer, @PathVariable String register, @PathVariable String id, RedirectAttributes next) {
        uploads.drop(uploads.find(id, register, officer));
        next.addFlashAttribute(Notice.NAME, Notice.done("intake.cancelled"));
        return "redirect:/ledgers/" + register;
    }

    @GetMapping("/{id}/wrong.xlsx")
    void wrongRows(
            Officer officer,
            @PathVariable String register,
            @PathVariable String id,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var upload = uploads.find(id, register, officer);
        var source = upload.source();
        var proposal = upload.proposal().orElseThrow(() -> IntakeProblem.PREVIEW_GONE.refused());
        var language = Language.of(locale);
        var name = source.name().replaceFirst("\\.[A-Za-z]{1,5}$", "");
        Download.xlsx(name + new Text("-有误的行", "-wrong rows").in(language), response);
        importer.wrongRows(source, proposal.layout(), officer, clock.instant(), language, response.getOutputStream());
    }
}
