package org.youju.official;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.pack.Area;
import org.youju.pack.Pack;
import org.youju.place.Place;
import org.youju.place.PlaceProblem;
import org.youju.place.Places;
import org.youju.web.Form;
import org.youju.web.NavigationItem;
import org.youju.web.Notice;
import org.youju.web.Option;

/// Officials of each township, and the form that writes down who holds a post from a day on.
@Controller
class OfficialPages {
    private final Officials officials;
    private final Places places;
    private final Pack pack;
    private final Clock clock;

    OfficialPages(Officials officials, Places places, Pack pack, Clock clock) {
        this.officials = officials;
        this.places = places;
        this.pack = pack;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        static NavigationItem officialsItem() {
            return NavigationItem.forAnyOf(905, "official.officials", "/officials", Action.GRANT_ROLES.name());
        }
    }

    /// A township with those in post today.
    record Township(Place place, List<Official> officials) {}

    @GetMapping("/officials")
    String list(Officer officer, Model model) {
        return list(officer, Form.empty(), model);
    }

    private String list(Officer officer, Form form, Model model) {
        officer.must(Action.GRANT_ROLES);
        var today = LocalDate.now(clock);
        var townships = places.townships().stream()
                .filter(place -> officer.may(Action.GRANT_ROLES, "", place.code()))
                .map(place -> new Township(place, officials.of(place.code(), today)))
                .toList();
        model.addAttribute("townships", townships);
        model.addAttribute("places", townships.stream()
                .map(one -> new Option(one.place().code().value(), one.place().title())).toList());
        model.addAttribute("areas", pack.areas());
        model.addAttribute("titles", titles());
        model.addAttribute("today", today.toString());
        model.addAttribute("form", form);
        return "official/officials";
    }

    private Map<String, Text> titles() {
        return pack.areas().stream().collect(Collectors.toMap(Area::id, Area::title));
    }

    @PostMapping("/officials")
    String appoint(
            Officer officer, @RequestParam MultiValueMap<String, String> posted, Model model, RedirectAttributes next) {
        var form = Form.of(posted);
        for (var name : List.of("post", "name")) {
            if (form.value(name).isEmpty()) {
                form = form.wrong(name, new Text("请填写", "must be given"));
            }
        }
        try {
            LocalDate.parse(form.value("since"));
        } catch (DateTimeParseException _) {
            form = form.wrong("since", new Text("应为日期，如 2026-01-01", "a date such as 2026-01-01"));
        }
        if (!form.isRight()) {
            return list(officer, form, model);
        }
        officials.appoint(new Official(place(form.value("place")), form.value("post"), form.value("name"),
                        form.value("login"), form.entered().getOrDefault("areas", List.of()),
                        LocalDate.parse(form.value("since"))), officer, clock.instant());
        next.addFlashAttribute(Notice.NAME, Notice.done("official.done", form.value("post"), form.value("name")));
        return "redirect:/officials";
    }

    @PostMapping("/officials/end")
    String end(Officer officer, @RequestParam String place, @RequestParam String post, RedirectAttributes next) {
        officials.end(place(place), post, LocalDate.now(clock), officer, clock.instant());
        next.addFlashAttribute(Notice.NAME, Notice.done("official.ended", post));
        return "redirect:/officials";
    }

    private static PlaceCode place(String code) {
        if (!PlaceCode.isValid(code)) {
            throw PlaceProblem.PLACE_UNKNOWN.refused(code);
        }
        return new PlaceCode(code);
    }
}
