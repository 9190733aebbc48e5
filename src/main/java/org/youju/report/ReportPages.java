package org.youju.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.blank.OwnTemplate;
import org.youju.blank.OwnTemplates;
import org.youju.document.Document;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Template;
import org.youju.place.Place;
import org.youju.place.PlaceProblem;
import org.youju.place.Places;
import org.youju.template.ComposedBlock;
import org.youju.template.Slot;
import org.youju.template.UntrueWording;

/// Reports as they would read today.
@Controller
class ReportPages {
    private static final int YEARS = 4;

    private final Reports reports;
    private final OwnTemplates templates;
    private final Places places;
    private final Clock clock;

    ReportPages(Reports reports, OwnTemplates templates, Places places, Clock clock) {
        this.reports = reports;
        this.templates = templates;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String list(Officer officer, Model model) {
        officer.must(Action.COMPOSE_REPORT);
        int now = LocalDate.now(clock).getYear();
        var byKind = new EnumMap<Place.Kind, List<Template>>(Place.Kind.class);
        var offered = places.all().stream()
                .filter(place -> officer.may(Action.COMPOSE_REPORT, Reports.REGISTER, place.code()))
                .map(place -> new Offer(place, byKind.computeIfAbsent(place.kind(), reports::templates)))
                .filter(offer -> !offer.templates().isEmpty())
                .toList();
        model.addAttribute("offers", offered);
        model.addAttribute("own", offered.stream().map(Offer::place).flatMap(it -> templates.of(it.code()).stream()).toList());
        model.addAttribute("years", IntStream.range(0, YEARS).mapToObj(back -> now - back).toList());
        return "report/reports";
    }

    @GetMapping("/reports/{place}/{year}")
    String one(
            Officer officer,
            @PathVariable String place,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String template,
            Model model) {
        var where = place(place);
        model.addAttribute("place", where);
        model.addAttribute("year", year);
        model.addAttribute("query", template.isEmpty() ? "" : "?template="
                + template); // an id by now, or refused below
        return switch (compose(where, year, template, officer)) {
            case Composition.Broken(var mistakes) -> {
                model.addAttribute("mistakes", mistakes);
                yield "report/broken";
            }
            case Composition.Untrue untrue ->
                shown(untrue.preview(), untrue.blocks(), untrue.wordings(), List.of(), false, model);
            case Composition.Composed report -> shown(report.document(), report.blocks(), List.of(), report.gaps(),
                    officer.may(Action.EXPORT, Reports.REGISTER, where.code()), model);
        };
    }

    @GetMapping("/reports/{place}/{year}.docx")
    ResponseEntity<byte[]> word(
            Officer officer,
            @PathVariable String place,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String template) {
        return file(FileFormat.DOCX, place(place), year, template, officer);
    }

    @GetMapping("/reports/{place}/{year}.pdf")
    ResponseEntity<byte[]> pdf(
            Officer officer,
            @PathVariable String place,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String template) {
        return file(FileFormat.PDF, place(place), year, template, officer);
    }

    @GetMapping("/reports/{place}/{year}.html")
    ResponseEntity<byte[]> html(
            Officer officer,
            @PathVariable String place,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String template) {
        return file(FileFormat.HTML, place(place), year, template, officer);
    }

    private ResponseEntity<byte[]> file(
            FileFormat format, Place where, int year, String template, Officer officer) {
        return switch (compose(where, year, template, officer)) {
            case Composition.Broken _, Composition.Untrue _ -> throw ReportProblem.NOT_TO_BE_EXPORTED.refused();
            case Composition.Composed report -> ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                            .filename("%s（%d年）.%s".formatted(
                                    report.document().identity().title(), year, format.extension()), UTF_8)
                            .build()
                            .toString())
                    .body(reports.export(report, format, where.code(), officer));
        };
    }

    private Composition compose(Place place, int year, String template, Officer officer) {
        var today = LocalDate.now(clock);
        if (template.startsWith(OwnTemplate.PREFIX)) {
            var own = templates.find(place.code(), template);
            return reports.compose(own.title(), own.text(), place.code(), year, today, officer);
        }
        return reports.compose(reports.template(template), place.code(), year, today, officer);
    }

    private Place place(String code) {
        if (!PlaceCode.isValid(code)) {
            throw PlaceProblem.PLACE_UNKNOWN.refused(code);
        }
        return places.find(new PlaceCode(code));
    }

    private static String shown(
            Document document,
            List<ComposedBlock> blocks,
            List<UntrueWording> untrue,
            List<Slot> gaps,
            boolean exportable,
            Model model) {
        model.addAttribute("document", document);
        model.addAttribute("report", ShownReport.of(document, blocks));
        model.addAttribute("untrue", untrue);
        model.addAttribute("gaps", gaps);
        model.addAttribute("figures", Composition.figures(blocks).size());
        model.addAttribute("exportable", exportable);
        return "report/report";
    }
}
