package org.youju.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.blank.OwnTemplate;
import org.youju.blank.OwnTemplates;
import org.youju.kernel.Language;
import org.youju.kernel.Mistake;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.official.Official;
import org.youju.official.Officials;
import org.youju.pack.Pack;
import org.youju.pack.Template;
import org.youju.place.Place;
import org.youju.place.Places;
import org.youju.report.Reports;
import org.youju.template.ReportTemplates;
import org.youju.template.TemplateText;
import org.youju.web.Form;
import org.youju.web.NavigationItem;
import org.youju.web.Notice;
import org.youju.web.Option;

/// The list of drafts, beginning one, and the page of one.
@Controller
class DraftPages {
    private static final int YEARS = 5;

    private final Drafts drafts;
    private final Renderings renderings;
    private final Remarks remarks;
    private final DraftViews views;
    private final Places places;
    private final OwnTemplates own;
    private final Officials officials;
    private final Reports reports;
    private final Pack pack;
    private final Clock clock;

    DraftPages(Drafts drafts, Renderings renderings, Remarks remarks, DraftViews views, Places places, OwnTemplates own,
            Officials officials, Reports reports, Pack pack, Clock clock) {
        this.drafts = drafts;
        this.renderings = renderings;
        this.remarks = remarks;
        this.views = views;
        this.places = places;
        this.own = own;
        this.officials = officials;
        this.reports = reports;
        this.pack = pack;
        this.clock = clock;
    }

    @Bean
    static NavigationItem draftsItem() {
        return NavigationItem.forAnyOf(290, "draft.drafts", "/drafts", Action.COMPOSE_REPORT.name(), Action.MOVE.name());
    }

    /// A draft as the list shows it.
    ///
    /// @param by who wrote last
    record Row(ReportDraft draft, String place, String template, String by, Version last) {}

    @GetMapping("/drafts")
    String list(Officer officer, Locale locale, Model model) {
        return list(Form.empty(), officer, locale, model);
    }

    private String list(Form form, Officer officer, Locale locale, Model model) {
        var language = Language.of(locale);
        var last = drafts.lastVersions();
        var rows = drafts.all(officer).stream()
                .map(draft -> new Row(draft, views.place(draft), views.template(draft, language),
                        views.name(last.get(draft.id()).officer()), last.get(draft.id())))
                .toList();
        var year = LocalDate.now(clock).getYear();
        model.addAttribute("rows", rows);
        model.addAttribute("form", form);
        var composable = places.townships().stream()
                .filter(place -> officer.may(Action.COMPOSE_REPORT, Drafts.REGISTER, place.code()))
                .toList();
        model.addAttribute("places", composable.stream()
                .map(place -> new Option(place.code().value(), place.title()))
                .toList());
        var ofPack = reports.templates(Place.Kind.TOWNSHIP).stream()
                .map(template -> new Option(template.id(), template.title().in(language)));
        var ofPlaces = composable.stream().flatMap(place -> own.of(place.code()).stream()
                .map(template -> new Option(template.id(), template.title() + " · " + place.title())));
        model.addAttribute("officials", composable.stream()
                .flatMap(place -> officials.of(place.code(), LocalDate.now(clock)).stream())
                .map(official -> new Option(official.place() + "/" + official.post(), official.post() + " " + official.name()))
                .toList());
        model.addAttribute("templates", Stream.concat(ofPack, ofPlaces).toList());
        model.addAttribute("years", IntStream.range(0, YEARS)
                .mapToObj(i -> String.valueOf(year - i))
                .map(each -> new Option(each, each))
                .toList());
        model.addAttribute("lastYear", String.valueOf(year - 1));
        return "draft/drafts";
    }

    @PostMapping("/drafts")
    String begin(
            Officer officer, @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model,
            RedirectAttributes next) {
        var form = Form.of(posted);
        var mistakes = new ArrayList<Mistake>();
        var place = form.value("place");
        if (!PlaceCode.isValid(place) || !places.knows(new PlaceCode(place))) {
            mistakes.add(new Mistake("place", place, new Text("请选择地方", "choose a place")));
        }
        var template = mistakes.isEmpty() ? chosen(new PlaceCode(place), form.value("template")) : Optional.<Chosen>empty();
        if (template.isEmpty() && mistakes.isEmpty() || form.value("template").isEmpty()) {
            mistakes.add(new Mistake("template", form.value("template"), new Text("请选择模板", "choose a template")));
        }
        if (!form.value("year").matches("20[0-9]{2}")) {
            mistakes.add(new Mistake("year", form.value("year"), new Text("请选择年份", "choose a year")));
        }
        if (!mistakes.isEmpty()) {
            return list(form.wrong(mistakes), officer, locale, model);
        }
        var year = Integer.parseInt(form.value("year"));
        var text = TemplateText.of(template.orElseThrow().text());
        var title = form.value("title").isEmpty()
                ? title(places.find(new PlaceCode(place)).title(), year, template.get().title())
                : form.value("title");
        var period = ReportTemplates.span(template.get().text()).in(year);
        var whose = officials.of(new PlaceCode(place), LocalDate.now(clock)).stream()
                .filter(official -> form.value("official").equals(place + "/" + official.post()))
                .findFirst();
        var sources = whose.map(official -> officials.theirs(official, template.get().text(), period.to()))
                .orElseGet(() -> text.blocks().stream().map(block -> block.text()).toList());
        var draft = drafts.begin(new PlaceCode(place), period, form.value("template"),
                whose.map(Official::post).orElse(""), title, text.head(), sources, officer, clock.instant());
        next.addFlashAttribute(Notice.NAME, Notice.done("draft.begun"));
        return "redirect:/drafts/" + draft.id();
    }

    /// A template to begin with.
    private record Chosen(String title, String text) {}

    /// One of the pack, or one that the place made for itself.
    private Optional<Chosen> chosen(PlaceCode place, String id) {
        if (id.startsWith(OwnTemplate.PREFIX)) {
            return own.of(place).stream().filter(each -> each.id().equals(id)).findFirst()
                    .map(each -> new Chosen(each.title(), each.text()));
        }
        return pack.template(id).map(template -> new Chosen(template.title().zh(), text(template)));
    }

    /// 青河镇2025年度述职报告, whether or not the template's own title begins with 年.
    private static String title(String place, int year, String template) {
        return place + year + (template.startsWith("年") ? "" : "年") + template;
    }

    private static String text(Template template) {
        try {
            return Files.readString(template.file(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/drafts/{id}")
    String draft(Officer officer, @PathVariable long id, Locale locale, Model model) {
        var draft = drafts.draft(id, officer);
        var passages = drafts.passages(draft);
        boolean writable = draft.isOpen() && officer.may(Action.COMPOSE_REPORT, Drafts.REGISTER, draft.place());
        var present = remarks.others(draft, officer, clock.instant());
        model.addAttribute("draft", draft);
        model.addAttribute("place", views.place(draft));
        model.addAttribute("writable", writable);
        model.addAttribute("exportable", officer.may(Action.EXPORT, Drafts.REGISTER, draft.place())
                && officer.may(Action.COMPOSE_REPORT, Drafts.REGISTER, draft.place()));
        model.addAttribute("present", present.stream().map(Present::name).toList());
        beside(draft, passages, writable, officer, model);
        return "draft/draft";
    }

    @GetMapping("/drafts/{id}/beside")
    String beside(Officer officer, @PathVariable long id, Model model) {
        var draft = drafts.draft(id, officer);
        boolean writable = draft.isOpen() && officer.may(Action.COMPOSE_REPORT, Drafts.REGISTER, draft.place());
        beside(draft, drafts.passages(draft), writable, officer, model);
        return "draft/beside";
    }

    private void beside(ReportDraft draft, List<Passage> passages, boolean writable, Officer officer, Model model) {
        var comments = remarks.of(draft);
        model.addAttribute("draft", draft);
        model.addAttribute("writable", writable);
        model.addAttribute("rendering", renderings.of(draft, passages, officer));
        model.addAttribute("comments", comments);
        model.addAttribute("names", views.names(comments.stream().map(Comment::officer).toList()));
    }
}
