package org.youju.blank;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.figure.Figure;
import org.youju.figure.Figures;
import org.youju.kernel.Language;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;
import org.youju.pack.Indicator;
import org.youju.pack.Pack;
import org.youju.place.Place;
import org.youju.place.Places;
import org.youju.web.Form;
import org.youju.web.Notice;
import org.youju.web.Option;

/// Reports with blanks: upload one, settle its blanks, keep it as a template.
@Controller
@RequestMapping("/blanks")
class BlankPages {
    private static final Text FROM_LIST = new Text("从列表中选择一个乡镇", "choose a township from the list");
    private static final Text A_TEXT =
            new Text("选择一个 Word（.docx、.doc）、.odt 或 .txt 文件", "choose a Word (.docx, .doc), .odt or .txt file");
    private static final Text A_TITLE = new Text("模板名称，至多 60 字", "a name for the template, at most 60 characters");
    private static final int LONGEST_TITLE = 60;
    private static final Text NO_DATA = new Text("暂无数据", "no data yet");
    private static final Text OTHER = new Text("另选指标（在右侧填写）", "another indicator (type it beside)");
    private static final Text WORDS = new Text("写成文字（在右侧填写）", "words (type them beside)");
    private static final Text LEFT = new Text("原样保留", "leave as it is");
    private static final Map<Settled.Known, Text> KNOWN = Map.of(
            Settled.Known.COUNTY, new Text("县的名称", "the county's name"),
            Settled.Known.TOWNSHIP, new Text("乡镇的名称", "the township's name"),
            Settled.Known.YEAR, new Text("报告的年份", "the year reported on"));

    private final Blanks blanks;
    private final OwnTemplates templates;
    private final Figures figures;
    private final Places places;
    private final Pack pack;
    private final Clock clock;

    BlankPages(Blanks blanks, OwnTemplates templates, Figures figures, Places places, Pack pack, Clock clock) {
        this.blanks = blanks;
        this.templates = templates;
        this.figures = figures;
        this.places = places;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping
    String list(Officer officer, Model model) {
        officer.must(Action.COMPOSE_REPORT);
        return asked(officer, Form.empty(), model);
    }

    private List<Place> townships(Officer officer) {
        return places.townships().stream()
                .filter(township -> officer.may(Action.COMPOSE_REPORT, Blanks.REGISTER, township.code()))
                .toList();
    }

    private String asked(Officer officer, Form form, Model model) {
        var townships = townships(officer);
        model.addAttribute("townships", townships.stream()
                .map(place -> new Option(place.code().value(), place.title()))
                .toList());
        model.addAttribute("fillings", blanks.fillings(townships.stream().map(Place::code).toList()));
        model.addAttribute("titles", townships.stream().collect(Collectors.toMap(Place::code, Place::title)));
        model.addAttribute("form", form.value("place").isEmpty() && townships.size() == 1
                ? form.with("place", townships.getFirst().code().value())
                : form);
        return "blank/blanks";
    }

    @PostMapping
    String upload(
            Officer officer,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) Optional<MultipartFile> file,
            Model model) throws IOException {
        officer.must(Action.COMPOSE_REPORT);
        var form = Form.of(posted);
        if (townships(officer).stream().noneMatch(place -> place.code().value().equals(form.value("place")))) {
            return asked(officer, form.wrong("place", FROM_LIST), model);
        }
        if (file.isEmpty() || file.get().isEmpty()) {
            return asked(officer, form.wrong("file", A_TEXT), model);
        }
        try {
            var name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
            var filling = blanks.start(new PlaceCode(form.value("place")), name, file.get().getBytes(), officer,
                    clock.instant());
            return "redirect:/blanks/" + filling.id();
        } catch (Refused refused) {
            return asked(officer, form.wrong("file", refused.text()), model);
        }
    }

    @GetMapping("/{id}")
    String one(Officer officer, @PathVariable String id, Locale locale, Model model) {
        var filling = filling(id, officer);
        return shown(officer, filling, Form.empty().with("title", title(filling)), locale, model);
    }

    private Filling filling(String id, Officer officer) {
        try {
            return blanks.filling(UUID.fromString(id), officer);
        } catch (IllegalArgumentException notAnId) {
            throw BlankProblem.FILLING_UNKNOWN.refused();
        }
    }

    /// What it was last kept as; else the name of its file.
    private String title(Filling filling) {
        return templates.of(filling.place()).stream()
                .filter(template -> template.id().equals(filling.template()))
                .map(OwnTemplate::title)
                .findFirst()
                .orElseGet(() -> {
                    var name = filling.file().replaceFirst("\\.[^.]*$", "");
                    return name.substring(0, Math.min(name.length(), LONGEST_TITLE));
                });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String shown(Officer officer, Filling filling, Form form, Locale locale, Model model) {
        return shown(officer, filling, form, Optional.empty(), locale, model);
    }

    /// @param answered the blank that was just answered wrongly, with what was typed
    private String shown(
            Officer officer, Filling filling, Form form, Optional<ShownBlank> answered, Locale locale, Model model) {
        var found = blanks.find(filling.paragraphs(), today());
        var all = shown(officer, filling, found, locale);
        answered.ifPresent(row -> all.set(row.number() - 1, row));
        var own = all.subList(0, found.blanks().size());
        model.addAttribute("filling", filling);
        model.addAttribute("place", places.find(filling.place()).title());
        model.addAttribute("year", today().getYear());
        model.addAttribute("texts", IntStream.range(0, filling.paragraphs().size())
                .mapToObj(i -> ShownText.of(filling.paragraphs().get(i), i, own))
                .toList());
        model.addAttribute("blanks", own);
        model.addAttribute("written", all.subList(found.blanks().size(), all.size()));
        model.addAttribute("done", filling.done(found));
        model.addAttribute("indicators", pack.indicators(today()).stream()
                .map(it -> new Option(it.id(), it.title().in(Language.of(locale)) + " " + it.unit()))
                .toList());
        model.addAttribute("form", form);
        model.addAttribute("kept", templates.of(filling.place()).stream()
                .filter(template -> template.id().equals(filling.template()))
                .toList());
        return "blank/blank";
    }

    private List<ShownBlank> shown(Officer officer, Filling filling, Found found, Locale locale) {
        var words = words(officer, filling, locale);
        var shown = new ArrayList<ShownBlank>();
        for (var blank : found.blanks()) {
            shown.add(ShownBlank.of(shown.size() + 1, blank, found, settled(filling, blank), words));
        }
        for (var blank : found.written()) {
            shown.add(ShownBlank.of(shown.size() + 1, blank, found, settled(filling, blank), words));
        }
        return shown;
    }

    private static Optional<Settled> settled(Filling filling, Blank blank) {
        return Optional.ofNullable(filling.settled().get(blank.key()));
    }

    private ShownBlank.Words words(Officer officer, Filling filling, Locale locale) {
        var language = Language.of(locale);
        var known = figures.all(figures.today(filling.place(), today().getYear()), officer).stream()
                .collect(Collectors.toMap(figure -> figure.indicator().id(), figure -> figure));
        var other = new LinkedHashMap<String, String>();
        other.put(ChoiceForm.OTHER, OTHER.in(language));
        other.put(ChoiceForm.WORDS, WORDS.in(language));
        other.put(ChoiceForm.LEFT, LEFT.in(language));
        return new ShownBlank.Words(language,
                indicator -> indicator.title().in(language) + " · " + value(indicator, known, language),
                name -> KNOWN.get(name).in(language), other);
    }

    private static String value(Indicator indicator, Map<String, Figure> known, Language language) {
        return Optional.ofNullable(known.get(indicator.id()))
                .flatMap(Figure::printed)
                .map(value -> value.toPlainString() + indicator.unit())
                .orElse(NO_DATA.in(language));
    }

    /// Settles one blank; nothing else on the page is touched, so that a mistake costs nothing.
    @PostMapping("/{id}/{blank:[0-9]+-[0-9]+}")
    String settle(
            Officer officer, @PathVariable String id, @PathVariable String blank,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestHeader(name = "HX-Request", required = false, defaultValue = "false") boolean part,
            Locale locale, Model model) {
        var filling = filling(id, officer);
        var found = blanks.find(filling.paragraphs(), today());
        found.blank(blank).orElseThrow(BlankProblem.BLANK_UNKNOWN::refused);
        var read = new ChoiceForm(pack, today()).read(Form.of(posted));
        if (read.form().isRight()) {
            blanks.settle(filling, blank, read.settled(), officer, clock.instant());
        }
        var now = filling(id, officer);
        var row = shown(officer, now, found, locale).stream()
                .filter(it -> it.blank().key().equals(blank))
                .findFirst()
                .orElseThrow();
        if (!part && read.form().isRight()) {
            return "redirect:/blanks/" + filling.id() + "#blank-" + row.number();
        }
        var answered = read.form().isRight() ? row : row.wrong(read.form(), Language.of(locale));
        if (!part) {
            return shown(officer, now, Form.empty().with("title", title(now)), Optional.of(answered), locale, model);
        }
        model.addAttribute("filling", now);
        model.addAttribute("row", answered);
        model.addAttribute("done", now.done(found));
        model.addAttribute("total", found.blanks().size());
        return "blank/settled";
    }

    @PostMapping("/{id}/rest")
    String rest(Officer officer, @PathVariable String id, RedirectAttributes next) {
        var filling = filling(id, officer);
        blanks.settleRest(filling, blanks.find(filling.paragraphs(), today()), officer, clock.instant());
        next.addFlashAttribute(Notice.NAME, Notice.done("blank.rest.done"));
        return "redirect:/blanks/" + filling.id();
    }

    @PostMapping("/{id}/template")
    String save(
            Officer officer, @PathVariable String id, @RequestParam MultiValueMap<String, String> posted,
            Locale locale, Model model, RedirectAttributes next) {
        var filling = filling(id, officer);
        var found = blanks.find(filling.paragraphs(), today());
        var form = Form.of(posted);
        long open = found.blanks().size() - filling.done(found);
        if (open > 0) {
            form = form.wrong("blanks", new Text("还有 %d 处空白没有处理：选指标、写成文字或原样保留",
                    "%d blanks are still open: choose an indicator, write words, or leave them as they are").with(open));
        }
        if (form.value("title").isEmpty() || form.value("title").length() > LONGEST_TITLE) {
            form = form.wrong("title", A_TITLE);
        }
        if (!form.isRight()) {
            return shown(officer, filling, form, locale, model);
        }
        var saved = blanks.save(filling, found, form.value("title"), today(), officer, clock.instant());
        next.addFlashAttribute(Notice.NAME, Notice.done("blank.saved", saved.title(), saved.version()));
        return "redirect:/blanks/" + filling.id();
    }
}
